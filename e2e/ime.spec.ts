// Input methods: nothing is doubled, lost or reordered, nothing is saved, counted or commanded while one composes.
import type { Locator, Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { heardNoise, MODES, PLACES, setUp, stored, watchQuiet, WAYS, type Place } from './ime-cases.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })
const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
const NI_HAO = { steps: ['n', 'ni', "ni'h", "ni'hao"], commit: '你好' }
const ZAI_JIAN = { steps: ['z', 'zai', "zai'j", "zai'jian"], commit: '再见', by: 'Enter' } as const

async function start(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(headline(page)).toHaveValue('')
  await expect(headline(page)).toBeFocused()
  await body(page).click()
}

/** Where a mode has something of its own beside the caret; the other places are tried in it by `npm run test:long`. */
const TELLING: readonly string[] = [
  'an empty body',
  'the midst of a word',
  'a cell of a table',
  'after a link',
  'over a selection',
  'over a selection across blocks',
]
const isTelling = ({ name }: Place): boolean => TELLING.includes(name)

/** Each way in some place of each mode, and two or three in each place; `npm run test:long` tries all in all. */
const someWays = (place: number, steps: readonly number[] = [0, 5]): typeof WAYS =>
  WAYS.filter((_, way) => steps.includes((way + WAYS.length - (place % WAYS.length)) % WAYS.length))

for (const [tag, ways, placesOf] of [
  [
    'ways',
    someWays,
    (isPlain: boolean) => PLACES.filter((place) => place.long === undefined && (isPlain || isTelling(place))),
  ],
  ['each way', () => WAYS, () => PLACES],
] as const)
  test(`${tag} in each place${tag === 'ways' ? '' : ' @long'}`, async ({ desk: { page } }) => {
    test.setTimeout(tag === 'ways' ? 240_000 : 720_000)
    for (const mode of MODES)
      await test.step(mode.name, async () => {
        const places = placesOf(mode === MODES[0])
        await start(page)
        await mode.enter(page)
        for (const [number, place] of places.entries()) {
          await setUp(page, place)
          let composed = ''
          const after = (): readonly string[] => place.after.map((text) => text.replace('…', composed))
          for (const way of ways(number)) {
            await compose(page, way)
            composed += way.commit
            await expect
              .poll(() => mode.texts(page), {
                message: `${place.name}: ${way.name}`,
                intervals: [10, 20, 50, 100],
              })
              .toEqual(after())
          }
          expect(await stored(page), place.name).toEqual(after())
        }
        // Once more by hand: Enter is the editor's own again.
        await page.keyboard.press('ControlOrMeta+End')
        const before = (await mode.texts(page)).length
        await page.keyboard.press('Enter')
        expect((await mode.texts(page)).length).toBe(before + 1)
        await mode.leave?.(page)
      })
  })

async function composeInNote(page: Page, ways: typeof WAYS): Promise<void> {
  await start(page)
  await page.keyboard.type('据水文站')
  await page.keyboard.press('ControlOrMeta+Alt+n')
  const note = page.getByRole('textbox', { name: /^(?:新注释|注释 1)/ })
  await expect(note).toBeFocused()
  let text = ''
  for (const way of ways) {
    await compose(page, way)
    text += way.commit
    await expect(note, way.name).toHaveValue(text)
  }
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  for (const way of ways) await compose(page, way)
  text = text.slice(0, 1) + ways.map(({ commit }) => commit).join('') + text.slice(1)
  await expect(note).toHaveValue(text)
  await expect(note).toBeFocused()
  await saved(page)
  const kept = await page.evaluate(async () => {
    const list: unknown = await window.galley.call['articles']?.['list']?.({ view: 'all' })
    const { id } = (list as { value: { rows: { id: string }[] } }).value.rows[0] ?? {}
    return JSON.stringify(await window.galley.call['articles']?.['get']?.({ id }))
  })
  expect(kept).toContain(`"text":"${text}"`)
  // Out of it by Enter, which is its own again; the mark stands where it was put.
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  await expect(body(page)).toHaveText('据水文站1')
}

test('in notes, given up, undone, left in the midst, ended by Enter', async ({ desk: { page } }) => {
  test.setTimeout(180_000)

  await test.step('in a note, at its end and in the midst of it', () => composeInNote(page, WAYS.slice(0, 3)))

  await test.step('given up: the text is as it was, and nothing is saved for it', async () => {
    await start(page)
    await page.keyboard.type('照旧')
    await saved(page)
    const when = await page.locator('[data-save]').textContent()
    await compose(page, { ...NI_HAO, commit: '' })
    await expect(body(page)).toHaveText('照旧')
    expect(await stored(page)).toEqual(['照旧'])
    expect(await page.locator('[data-save]').textContent()).toBe(when)
  })

  await test.step('undo takes back one composition; letters of commands and marks do nothing but type', async () => {
    await start(page)
    await page.keyboard.type('前')
    await saved(page)
    // What follows with no pause of 0.6 s between is undone with it.
    await page.waitForTimeout(700)
    await compose(page, NI_HAO)
    await expect(body(page)).toHaveText('前你好')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page)).toHaveText('前')
    const before = await rows(page).count()
    for (const letter of ['j', 'k', 'x', 'a', 't', 's', '#'])
      await compose(page, { steps: [letter, `${letter}i`], commit: '字' })
    // A mark that makes a heading when typed does so only once it stands there, never half-way.
    await expect(body(page)).toHaveText(`前${'字'.repeat(7)}`)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await rows(page).count()).toBe(before)
    await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(0)
    await expect(body(page)).toBeFocused()
  })

  await test.step('left in the midst: by a click elsewhere, for another field, for another article', async () => {
    await start(page)
    await page.keyboard.type('留下')
    await headline(page).focus()
    await page.keyboard.type('甲稿')
    await start(page)
    await headline(page).focus()
    await page.keyboard.type('乙稿')
    await body(page).click()
    await page.keyboard.type('一段')
    await page.keyboard.press('Enter')
    await page.keyboard.type('二段')
    await saved(page)
    // Whoever clicks elsewhere ends the composition as it stands: the browser does so, and the click follows at once.
    const ended = (text: string) => compose(page, { steps: [text], commit: text })
    await ended('ni')
    await body(page).locator('p').first().click()
    await expect(body(page).locator('p')).toHaveText(['一段', '二段ni'])
    await page.keyboard.press('End')
    await ended('hao')
    await headline(page).click()
    await expect(body(page).locator('p')).toHaveText(['一段hao', '二段ni'])
    await expect(headline(page)).toHaveValue('乙稿')
    await body(page).locator('p').last().click()
    await page.keyboard.press('End')
    await ended('zai')
    await rows(page).filter({ hasText: '甲稿' }).click()
    await expect(headline(page)).toHaveValue('甲稿')
    await expect(body(page)).toHaveText('留下')
    await rows(page).filter({ hasText: '乙稿' }).click()
    await expect(headline(page)).toHaveValue('乙稿')
    await expect(body(page).locator('p')).toHaveText(['一段hao', '二段nizai'])
    // The page goes while something is still underlined.
    await body(page).locator('p').last().click()
    await page.keyboard.press('End')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Input.imeSetComposition', { text: '句', selectionStart: 1, selectionEnd: 1 })
    await rows(page).filter({ hasText: '甲稿' }).click()
    await expect(headline(page)).toHaveValue('甲稿')
    await expect(body(page)).toHaveText('留下')
    await rows(page).filter({ hasText: '乙稿' }).click()
    await expect(headline(page)).toHaveValue('乙稿')
    await expect(body(page).locator('p')).toHaveText(['一段hao', '二段nizai句'])
  })

  await test.step('Enter after a composition in the headline moves on, and its words are in the list', async () => {
    await page.keyboard.press('ControlOrMeta+n')
    await expect(headline(page)).toHaveValue('')
    await expect(headline(page)).toBeFocused()
    await compose(page, NI_HAO)
    await page.keyboard.type('，')
    await compose(page, { ...ZAI_JIAN, commit: '', by: 'Escape' })
    await compose(page, ZAI_JIAN)
    await expect(headline(page)).toHaveValue('你好，再见')
    await expect(headline(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: '副题', exact: true })).toBeFocused()
    await saved(page)
    await expect(rows(page).first()).toContainText('你好，再见')
  })
})

test('in a note, at its end and in the midst of it @long', ({ desk: { page } }) => composeInNote(page, WAYS))

interface Field {
  readonly name: string
  readonly open: (page: Page) => Promise<Locator>
  /** What a second Enter, no input method's, brings about, once. */
  readonly entered?: (page: Page, text: string) => Promise<void>
}

const FIELDS: readonly Field[] = [
  ...(['引题', '标题', '副题'] as const).map((name) => ({
    name,
    open: async (page: Page) => {
      const field = page.getByRole('textbox', { name, exact: true })
      await field.focus()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      return field
    },
  })),
  {
    name: '作者',
    open: async (page) => {
      const field = page.getByRole('textbox', { name: '作者', exact: true })
      await field.fill('')
      return field
    },
  },
  {
    name: '加标签',
    open: async (page) => {
      const field = page.getByRole('combobox', { name: '加标签' })
      await field.focus()
      return field
    },
    entered: async (page, text) => {
      await expect(page.getByRole('button', { name: `去掉标签“${text}”` })).toHaveCount(1)
    },
  },
  {
    name: '查找',
    open: async (page) => {
      await body(page).focus()
      await page.keyboard.press('ControlOrMeta+f')
      return page.getByRole('search').getByRole('textbox').first()
    },
  },
  {
    name: '检索',
    open: (page) => Promise.resolve(page.getByRole('combobox', { name: '检索', exact: true })),
  },
  {
    name: '命令',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      return page.getByRole('dialog').getByRole('combobox')
    },
    entered: async (page) => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    },
  },
  {
    name: '备选',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+h')
      await page.getByRole('heading', { name: '备选' }).first().waitFor()
      await page.keyboard.press('n')
      const field = page.getByRole('textbox', { name: /^新备选/ })
      await field.fill('')
      return field
    },
    entered: async (page, text) => {
      await expect(page.getByRole('textbox', { name: /^新备选/ })).toHaveCount(0)
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible()
    },
  },
]

for (const [tag, ways] of [
  ['ways', (field: number) => someWays(field, [0, 3, 6])],
  ['each way', () => WAYS],
] as const)
  test(`what waits for the end of a composition; ${tag} in each field${tag === 'ways' ? '' : ' @long'}`, async ({
    desk: { page },
  }) => {
    test.setTimeout(180_000)
    await importSample(page)
    await test.step('counts, checks and saves wait, in a text and in a headline', async () => {
      await watchQuiet(page)
      for (const [field, text] of [
        [body(page), () => body(page).textContent()],
        [headline(page), () => headline(page).inputValue()],
      ] as const) {
        await field.focus()
        await page.keyboard.press('ControlOrMeta+End')
        await page.keyboard.type('两字')
        await saved(page)
        await heardNoise(page)
        // As slow as a person who looks for a character: longer than the queue waits.
        await compose(page, { ...NI_HAO, rest: 1500 })
        expect(await heardNoise(page)).toEqual([])
        await expect.poll(text).toMatch(/两字你好$/)
        await saved(page)
      }
    })

    await test.step('the Enter that chooses neither submits nor moves on', async () => {
      for (const [number, { name, open, entered }] of FIELDS.entries()) {
        const field = await open(page)
        await field.focus()
        let text = ''
        for (const way of ways(number)) {
          await compose(page, way)
          text += way.commit
          await expect(field, `${name}: ${way.name}`).toBeFocused()
        }
        await expect(field, name).toHaveValue(text)
        if (entered === undefined) continue
        await page.keyboard.press('Enter')
        await entered(page, text)
      }
    })
  })
