// Searching as an editor sees it: why a row is there, by relevance, back to the same place, from hit to hit in the text.
import type { Page } from '@playwright/test'
import { chooseMenu, compose, expect, test } from './app.ts'
import { importSample, saved, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

const grid = (page: Page) => page.getByRole('grid', { name: '稿件列表' })
const rows = (page: Page) => grid(page).getByRole('row')
const active = (page: Page) => page.locator('[role="row"][data-active]')
const field = (page: Page) => page.getByRole('combobox', { name: '检索', exact: true })
const offers = (page: Page) => page.getByRole('listbox', { name: '检索可用的写法' }).getByRole('option')
const part = (page: Page, name: '标题' | '副题') => page.getByRole('textbox', { name, exact: true })
const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const hits = (page: Page) => page.getByRole('group', { name: '检索命中' })
const current = (page: Page) => page.locator('main [data-hit="current"]')

interface Given {
  readonly headline: string
  readonly text?: string
  readonly deck?: string
  readonly author?: string
  readonly tag?: string
}

/** The last one made stands on top of the list. */
async function make(page: Page, articles: readonly Given[]): Promise<void> {
  await page.evaluate(async (list) => {
    const { call } = window.galley
    const tagged = new Map<string, string[]>()
    for (const { headline, text = '', deck = '', author = '', tag } of list) {
      const made = (await call['articles']?.['create']?.({ headline })) as {
        value: { id: string; version: number }
      }
      const { id, version } = made.value
      if (tag !== undefined) tagged.set(tag, [...(tagged.get(tag) ?? []), id])
      if (text + deck + author === '') continue
      const content = text.split('\n').map((line) => ({
        type: 'paragraph',
        ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
      }))
      await call['articles']?.['save']?.({ id, base: version, deck, author, body: { type: 'doc', content } })
    }
    for (const [name, articleIds] of tagged) await call['tags']?.['add']?.({ articleIds, name })
  }, articles)
}

/** Leaves what is searched and where one is; the articles made here are then the only ones outside of the trash. */
async function anew(page: Page, articles: readonly Given[]): Promise<void> {
  await field(page).fill('')
  await page.keyboard.press('Escape')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^全部/ })
    .click()
  await trashAll(page)
  await expect(rows(page)).toHaveCount(0)
  await make(page, articles)
}

async function search(page: Page, query: string): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('/')
  await page.keyboard.type(query)
}

const FIVE: readonly Given[] = [
  { headline: '党建', text: '一' },
  { headline: '别的', text: '开头说了许多别的事情，说了很久很久，然后才说到党建引领，再说下去。' },
  { headline: '抓好党建', author: '党建平', text: '三' },
  { headline: '无关', author: '党建平', text: '四' },
  { headline: '不相干', text: '五' },
]

test('the list: why a row is there, its order, its offers, its help, and the way back', async ({ desk }) => {
  const { page } = desk

  await test.step('a row shows why it is there: in the headline, in a passage, or which field', async () => {
    await make(page, FIVE)
    await expect(rows(page)).toHaveCount(5)
    await search(page, '党建')
    await expect(rows(page)).toHaveCount(4)
    const row = (headline: string) => rows(page).filter({ hasText: headline })
    await expect(row('抓好党建').locator('mark')).toHaveText(['党建', '党建'])
    await expect(row('抓好党建')).toContainText('作者 党建平')
    await expect(row('无关')).toContainText('作者 党建平')
    // The match of a passage is in sight, however long what stands before it is.
    const passage = row('别的').locator('mark')
    await expect(passage).toHaveText('党建')
    const inSight = await passage.evaluate((mark) => {
      const line = mark.parentElement?.getBoundingClientRect()
      return line !== undefined && mark.getBoundingClientRect().right <= line.right
    })
    expect(inSight).toBe(true)
    await page.keyboard.press('Escape')
    await expect(rows(page).locator('mark')).toHaveCount(0)
  })

  await test.step('a search begins by relevance, keeps the order chosen in it, and leaves that of the list alone', async () => {
    await anew(page, FIVE)
    await expect(rows(page)).toHaveCount(5)
    const order = page.getByRole('button', { name: /^排序/ })
    const choose = async (name: string) => {
      await grid(page).focus()
      await page.keyboard.press('o')
      await page.getByRole('dialog', { name: '排序' }).getByRole('combobox').fill(name)
      await page.keyboard.press('Enter')
    }
    await choose('标题')
    await expect(order).toContainText('标题')
    await search(page, '党建')
    await expect(order).toContainText('相关度')
    await expect(rows(page).first()).toContainText('党建')
    await expect(rows(page).nth(1)).toContainText('抓好党建')
    await expect(active(page)).toHaveAttribute('aria-rowindex', '1')
    await expect(page.getByText('找到4 篇，按相关度排列')).toBeAttached()
    await choose('字数')
    await expect(order).toContainText('字数')
    await page.keyboard.press('Escape')
    await expect(order).toContainText('标题')
    await expect(rows(page)).toHaveCount(5)
    await search(page, '抓好')
    await expect(order).toContainText('字数')
    await expect(rows(page)).toHaveCount(1)
    // The order of a search is no setting.
    const settings = await page.evaluate(async () =>
      JSON.stringify(await window.galley.call.settings?.get?.({})),
    )
    expect(settings).toContain('"sort":"headline"')
  })

  await test.step('nothing is asked while an input method composes, not even what was typed before it', async () => {
    await anew(page, FIVE)
    await expect(rows(page)).toHaveCount(5)
    await grid(page).focus()
    await page.keyboard.press('/')
    const cdp = await page.context().newCDPSession(page)
    await page.keyboard.type('抓')
    for (const text of ['d', 'da', 'dang', 'dang jian']) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await page.evaluate(() => new Promise((done) => setTimeout(done, 200)))
    }
    await expect(rows(page)).toHaveCount(5)
    await expect(offers(page)).toHaveCount(0)
    await cdp.send('Input.insertText', { text: '党建' })
    await expect(field(page)).toHaveValue('抓党建')
    await expect(rows(page)).toHaveCount(0)
  })

  await test.step('an article that was called up a moment ago does not tear one away from a search', async () => {
    await anew(page, FIVE)
    await importSample(page)
    await field(page).click()
    for (const letter of '党建引领') {
      await page.keyboard.type(letter)
      await page.waitForTimeout(250)
    }
    await expect(field(page)).toHaveValue('党建引领')
    await expect(rows(page)).toHaveCount(2)
    await expect(field(page)).toBeFocused()
  })

  await test.step('operators and their values are offered, taken by keys, and never by an input method', async () => {
    await anew(page, [{ headline: '一', tag: '党建' }, { headline: '二' }])
    await expect(rows(page)).toHaveCount(2)
    await search(page, '标')
    await expect(offers(page)).toContainText(['标签:', '标题:'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('标签:')
    await expect(offers(page)).toContainText(['党建'])
    await page.keyboard.type('d')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('标签:党建 ')
    await expect(rows(page)).toHaveCount(1)
    await expect(field(page)).toBeFocused()

    // Esc closes the list of offers first; Enter without a choice still goes to the results.
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('st')
    await expect(offers(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(offers(page)).toHaveCount(0)
    await expect(field(page)).toHaveValue('st')
    await page.keyboard.press('ControlOrMeta+a')
    await compose(page, { steps: ['b', 'biao'], commit: '标' })
    await expect(offers(page)).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(grid(page)).toBeFocused()
  })

  await test.step('a value that means nothing is said gently, and the help lists what can be asked', async () => {
    await anew(page, [{ headline: '阶段:明天' }])
    await search(page, '阶段:明天')
    await expect(page.getByText('“明天”不是“阶段:”的值，按普通词语检索')).toBeVisible()
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('标签:没有')
    await expect(page.getByText('没有标签“没有”')).toBeVisible()
    await page.keyboard.press('Shift+F1')
    await expect(page.getByRole('dialog', { name: '检索怎样写' })).toContainText('责编:宋璟')
    await page.keyboard.press('Escape')
    await expect(field(page)).toBeFocused()
    await page.getByRole('search').getByRole('button', { name: '检索怎样写' }).click()
    await expect(page.getByRole('dialog', { name: '检索怎样写' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('an empty result offers where the same is found, and Esc still leads back', async () => {
    await anew(page, [
      { headline: '党建一', tag: '甲' },
      { headline: '人事二', tag: '乙' },
      { headline: '人事三' },
    ])
    const view = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
    await view(/^甲/).click()
    await expect(rows(page)).toHaveCount(1)
    await search(page, '人事')
    const none = page.getByText('没有找到“人事”。').locator('..')
    await expect(none.getByRole('listitem')).toContainText([
      '不限标签“甲”2 篇',
      '在全部稿件中检索2 篇',
      '清除检索',
    ])
    await none.getByRole('button', { name: '在全部稿件中检索' }).click()
    await expect(rows(page)).toHaveCount(2)
    await expect(grid(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('党建一')
    await expect(page.locator('p').filter({ hasText: '改名、改色…' })).toContainText('甲')
  })

  await test.step('Esc leads back to the same view, order, row and scroll position, from the field and from the list', async () => {
    await anew(
      page,
      Array.from({ length: 150 }, (_, n) => ({
        headline: `第${n + 1}号稿`,
        ...(n % 3 === 0 ? { tag: '甲' } : {}),
      })),
    )
    await page.getByRole('navigation').getByRole('button', { name: /^甲/ }).click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '50')
    // No row of the longer list is left behind below the shorter one.
    await expect.poll(() => grid(page).evaluate((element) => element.scrollHeight)).toBe(50 * 64)
    await grid(page).focus()
    await page.keyboard.press('Home')
    for (let n = 0; n < 3; n++) await page.keyboard.press('PageDown')
    await grid(page).evaluate((element) => element.scrollBy(0, 37))
    await expect(active(page)).toHaveCount(1)
    const place = () =>
      page.evaluate(() => ({
        row: document.querySelector('[role="row"][data-active]')?.textContent,
        top: document.querySelector('[role="grid"]')?.scrollTop,
        rows: document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'),
        open: document.querySelector<HTMLTextAreaElement>('main textarea[aria-label="标题"]')?.value,
      }))
    // What the cursor rests on opens a moment later.
    await expect.poll(async () => (await place()).row?.startsWith((await place()).open ?? '?')).toBe(true)
    const before = await place()
    expect(before.top).toBeGreaterThan(500)

    await page.keyboard.press('/')
    await page.keyboard.type('第1')
    await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '50')
    await page.keyboard.press('Escape')
    await expect.poll(place).toEqual(before)
    await expect(grid(page)).toBeFocused()

    await page.keyboard.press('/')
    await page.keyboard.type('第2')
    await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '50')
    await page.keyboard.press('Enter')
    await expect(grid(page)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(active(page)).toHaveAttribute('aria-rowindex', '3')
    // A selection goes first, the search after it.
    await page.keyboard.press('x')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('toolbar', { name: '所选稿件' })).toHaveCount(0)
    await expect(active(page)).toHaveAttribute('aria-rowindex', '3')
    await page.keyboard.press('Escape')
    await expect.poll(place).toEqual(before)
    await expect(field(page)).toHaveValue('')
  })
})

const LONG = [
  ...Array.from({ length: 30 }, (_, n) => `第${n + 1}段没有那个词。`),
  '抓好党建引领。',
  ...Array.from({ length: 30 }, (_, n) => `后面第${n + 1}段也没有。`),
  '末了又说黨建。',
].join('\n')

test('the page: hits gone through, typed around and marked, by pinyin, in a long text', async ({ desk }) => {
  const { app, page } = desk

  await test.step('the hits of an opened article: marked, counted, gone through by keys while the list keeps the focus', async () => {
    await make(page, [{ headline: '党建促发展', deck: '各地抓党建', text: LONG }])
    await expect(rows(page)).toHaveCount(1)
    await search(page, '党建')
    await page.keyboard.press('Enter')
    await expect(hits(page)).toContainText('4 处命中')
    await expect(body(page).locator('mark')).toHaveText(['党建', '黨建'])
    await page.keyboard.press('F3')
    await expect(hits(page)).toContainText('第 1／4 处')
    await page.keyboard.press('F3')
    await page.keyboard.press('ControlOrMeta+g')
    await expect(hits(page)).toContainText('第 3／4 处')
    await expect(current(page)).toHaveText('党建')
    await expect(current(page)).toBeInViewport()
    await expect(grid(page)).toBeFocused()
    await page.keyboard.press('Shift+F3')
    await expect(hits(page)).toContainText('第 2／4 处')
    await expect(part(page, '副题')).toBeInViewport()
    await chooseMenu(app, 'edit.previousHit')
    await chooseMenu(app, 'edit.previousHit')
    await expect(hits(page)).toContainText('第 4／4 处')
    await expect(current(page)).toHaveText('黨建')
    await expect(current(page)).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(page.locator('main mark')).toHaveCount(0)
    await expect(hits(page)).toHaveCount(0)
  })

  await test.step('in the text F3 goes on from the caret and selects the hit; typing moves the marks', async () => {
    await anew(page, [{ headline: '抓党建', text: '前面党建，后面党建。' }])
    await search(page, '党建')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.type('新')
    await page.keyboard.press('F3')
    await expect(hits(page)).toContainText('第 2／3 处')
    await page.keyboard.press('F3')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('党建')
    await page.keyboard.type('团建')
    await expect(body(page)).toHaveText('新前面党建，后面团建。')
    await expect(hits(page)).toContainText('2 处命中')
    await expect(body(page).locator('mark')).toHaveText('党建')
    await page.keyboard.press('F3')
    await expect(part(page, '标题')).toBeFocused()
    const selected = await part(page, '标题').evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement
      return value.slice(selectionStart, selectionEnd)
    })
    expect(selected).toBe('党建')
    await saved(page)
  })

  await test.step('marks under a field lie where its words are, and an input method types through marks', async () => {
    await anew(page, [
      { headline: '很长的一条标题要折成两行才放得下所以党建两字落在第二行的某个地方', text: '说党建。' },
    ])
    await search(page, '党建')
    await page.keyboard.press('Enter')
    const twin = page.locator('main [aria-hidden="true"]').filter({ has: page.locator('mark') })
    const height = (one: ReturnType<typeof body>) =>
      one.evaluate((element) => element.getBoundingClientRect().height)
    expect(await height(twin)).toBe(await height(part(page, '标题')))

    await page.keyboard.press('Enter')
    await page.keyboard.press('F3')
    await expect(body(page).locator('mark')).toHaveText('党建')
    await body(page).click()
    // For 20 ms after it has got the focus the view may set the caret back to where it was.
    await page.waitForTimeout(100)
    await page.keyboard.press('ControlOrMeta+Home')
    // Into the midst of the mark.
    const caret = () =>
      body(page).evaluate((element) => {
        const { focusNode, focusOffset } = getSelection() ?? {}
        const before = document.createRange()
        before.setStart(element, 0)
        before.setEnd(focusNode ?? element, focusOffset ?? 0)
        return before.toString().length
      })
    await expect.poll(caret).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(caret).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(caret).toBe(2)
    await compose(page, { steps: ['n', 'ni', "ni'h", "ni'hao"], commit: '你好' })
    await compose(page, { steps: ['z', 'zai'], commit: '再' })
    await expect(body(page)).toHaveText('说党你好再建。')
    await expect(body(page).locator('mark')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page)).toHaveText('说党建。')
    await expect(body(page).locator('mark')).toHaveText('党建')
  })

  await test.step('a passage stays while its article is being typed in and saved', async () => {
    await anew(page, [{ headline: '无关', text: '先说党建引领。' }])
    await search(page, '党建')
    const passage = rows(page).locator('mark')
    await expect(passage).toHaveText('党建')
    await page.evaluate(() => {
      const lost: string[] = []
      Object.assign(window, { lost })
      const grid = document.querySelector('[role="grid"]')
      if (grid)
        new MutationObserver(() => {
          if (grid.querySelector('mark') === null) lost.push(grid.textContent)
        }).observe(grid, { subtree: true, childList: true, characterData: true })
    })
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('再说。')
    await saved(page)
    await expect(rows(page)).toContainText('先说党建引领。再说。')
    expect(await page.evaluate(() => Reflect.get(window, 'lost') as string[])).toEqual([])
  })

  await test.step('headlines by pinyin, marked in the rows and in quick open; traditional told apart if wished', async () => {
    await anew(page, [
      { headline: '黨建引领' },
      { headline: '包头市九原区开闸' },
      { headline: '党建', text: 'jian' },
    ])
    await search(page, 'jyq')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).locator('mark')).toHaveText(['九原区'])
    await field(page).fill('jian')
    // An article holds these letters: then they are a word.
    await expect(rows(page)).toHaveText([/党建/])
    await expect(rows(page).locator('mark')).toHaveText(['jian'])
    await field(page).fill('拼音:dangj')
    await expect(rows(page)).toHaveCount(2)
    await expect(rows(page).locator('mark')).toHaveText(['党建', '黨建'])

    await page.keyboard.press('ControlOrMeta+p')
    await page.getByRole('combobox', { name: '打开稿件' }).fill('jiuy 开')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/包头市九原区开闸/])
    await page.keyboard.press('Escape')

    await field(page).fill('党建')
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+,')
    const settings = page.getByRole('dialog', { name: '设置' })
    await settings.getByRole('searchbox').fill('繁简')
    const fold = settings.getByRole('checkbox', { name: '检索不分繁简' })
    await expect(fold).toBeChecked()
    await fold.uncheck()
    await settings.getByRole('button', { name: /^完成/ }).click()
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toHaveText([/党建/])
  })

  await test.step('typing in a long article does not wait for its marks', async () => {
    const line = '党建引领乡村发展，各地抓好党建项目，做到党建与业务同步推进，真正见到实效。'
    await anew(page, [{ headline: '长稿', text: Array.from({ length: 1400 }, () => line).join('\n') }])
    await search(page, '党建')
    await page.keyboard.press('Enter')
    await expect(hits(page)).toContainText('4,200 处命中')
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Home')
    const usual = await page.evaluate(async () => {
      const text = document.querySelector<HTMLElement>('main [contenteditable="true"]')
      if (!text) throw new Error('no body')
      const times: number[] = []
      for (let n = 0; n < 20; n++) {
        const from = performance.now()
        document.execCommand('insertText', false, '字')
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        times.push(performance.now() - from)
      }
      return times.toSorted((a, b) => a - b)[10] ?? 0
    })
    // The middle key of twenty with its paint, in ms.
    expect(usual).toBeLessThan(100)
  })
})
