// Writing: what is typed is saved, formatted, undone and found again; articles never mix; pasted pages are inert.
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const part = (page: Page, name: '引题' | '标题' | '副题') => page.getByRole('textbox', { name, exact: true })
const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
const status = (page: Page) => page.locator('[data-save]')

/** A new article, the caret in its headline. */
async function startEmpty(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(part(page, '标题')).toHaveValue('')
  await expect(part(page, '标题')).toBeFocused()
}

/** A new article with this headline, the caret in its body. */
async function start(page: Page, headline: string): Promise<void> {
  await startEmpty(page)
  await page.keyboard.type(headline)
  await body(page).click()
}

async function paste(page: Page, html: string): Promise<void> {
  await body(page).evaluate((target, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

test('what was written is there after quitting, whole and each in its own article', async ({ desk }) => {
  test.setTimeout(120_000)
  let { page } = desk
  const names = ['甲', '乙', '丙']

  await test.step('what is typed is said to be saved', async () => {
    await startEmpty(page)
    await page.keyboard.type('播雨计划用高科技润泽家园')
    await page.keyboard.press('Enter')
    await page.keyboard.type('三县同时作业')
    await page.keyboard.press('Enter')
    await page.keyboard.type('人工增雨作业已在')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('三县')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('展开。')
    await page.keyboard.press('Enter')
    await page.keyboard.type('## ')
    await page.keyboard.type('怎样增雨')
    await expect(status(page)).toHaveText(/^已存 \d\d:\d\d:\d\d$/)
    await expect(page.getByText('17 字 · 不计标点 16 · 2 段')).toBeVisible()
    // The sidebar has the same key outside the text.
    await expect(page.getByRole('navigation')).toBeVisible()
  })

  await test.step('articles that are changed quickly one after another', async () => {
    for (const name of names) await start(page, `${name}稿`)
    for (let round = 0; round < 4; round++)
      for (const name of names) {
        await rows(page)
          .filter({ hasText: `${name}稿` })
          .click()
        await expect(part(page, '标题')).toHaveValue(`${name}稿`)
        await body(page).focus()
        await page.keyboard.press('ControlOrMeta+End')
        await page.keyboard.type(`${name}${round}`)
      }
    await saved(page)
  })

  await test.step('what is typed before a new article is on the page goes into it, and into no other', async () => {
    await body(page).focus()
    const before = await body(page).textContent()
    for (const typed of ['抢在页前', '又抢在页前']) {
      await page.keyboard.press('ControlOrMeta+n')
      // Keys, not what an input method has made: these come at once.
      await page.keyboard.type(typed)
      await page.keyboard.press('ArrowLeft')
      await expect(part(page, '标题')).toHaveValue(typed)
      await expect(part(page, '标题')).toBeFocused()
    }
    await saved(page)
    await rows(page).filter({ hasText: '丙稿' }).click()
    await expect(part(page, '标题')).toHaveValue('丙稿')
    await expect(body(page)).toHaveText(before ?? '')
  })

  await test.step('closing in the midst of typing', async () => {
    await start(page, '未及停手')
    await page.keyboard.type('最后一个字也在')
  })

  ;({ page } = await desk.relaunch())
  await test.step('closing in the midst of typing loses nothing', async () => {
    await rows(page).filter({ hasText: '未及停手' }).click()
    await expect(part(page, '标题')).toHaveValue('未及停手')
    await expect(body(page)).toHaveText('最后一个字也在')
  })

  await test.step('what is typed is there after quitting', async () => {
    await rows(page).filter({ hasText: '播雨计划' }).click()
    await expect(part(page, '标题')).toHaveValue('播雨计划用高科技润泽家园')
    await expect(part(page, '副题')).toHaveValue('三县同时作业')
    await expect(body(page).locator('p')).toHaveText('人工增雨作业已在三县展开。')
    await expect(body(page).locator('strong')).toHaveText('三县')
    await expect(body(page).getByRole('heading', { level: 2 })).toHaveText('怎样增雨')
  })

  await test.step('articles that are changed quickly one after another never mix', async () => {
    const expected = (name: string): string => [0, 1, 2, 3].map((round) => `${name}${round}`).join('')
    for (const name of names) {
      await rows(page)
        .filter({ hasText: `${name}稿` })
        .click()
      await expect(part(page, '标题')).toHaveValue(`${name}稿`)
      await expect(body(page)).toHaveText(expected(name))
    }
  })
})

test('writing: undone, formed, pasted, linked, changed elsewhere', async ({ desk: { page } }) => {
  test.setTimeout(180_000)

  await test.step('undo and redo, and undo still works after another article was opened', async () => {
    await start(page, '别的稿')
    await start(page, '撤销')
    await page.keyboard.type('第一句。')
    await saved(page)
    // What is typed with no pause of 0.6 s between is undone as one.
    await page.waitForTimeout(700)
    await page.keyboard.press('Enter')
    await page.keyboard.type('第二句。')
    await expect(body(page).locator('p')).toHaveText(['第一句。', '第二句。'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page).locator('p').first()).toHaveText('第一句。')
    await expect(body(page)).not.toContainText('第二句')
    await page.keyboard.press('ControlOrMeta+y')
    await expect(body(page)).toContainText('第二句。')
    await saved(page)
    await rows(page).filter({ hasText: '别的稿' }).click()
    await expect(part(page, '标题')).toHaveValue('别的稿')
    await rows(page).filter({ hasText: '撤销' }).click()
    await expect(body(page)).toContainText('第二句。')
    await body(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page)).not.toContainText('第二句')
  })

  await test.step('a form that typing made is taken back by Backspace', async () => {
    await start(page, '规则')
    await page.keyboard.type('＃ ')
    await expect(body(page).locator('h2')).toHaveCount(1)
    await page.keyboard.press('Backspace')
    await expect(body(page).locator('h2')).toHaveCount(0)
    await expect(body(page)).toHaveText('＃ ')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('》 引一句')
    await expect(body(page).locator('blockquote')).toHaveText('引一句')
  })

  await test.step('the caret and the place on the page are where they were left', async () => {
    await start(page, '短稿')
    await start(page, '长稿')
    for (let n = 0; n < 60; n++) {
      await page.keyboard.insertText(`第${n}段，`)
      await page.keyboard.press('Enter')
    }
    for (let n = 0; n < 20; n++) await page.keyboard.press('ArrowUp')
    const scroll = (): Promise<number> =>
      body(page).evaluate((text) => text.closest('article')?.parentElement?.scrollTop ?? 0)
    const before = await scroll()
    expect(before).toBeGreaterThan(200)
    await rows(page).filter({ hasText: '短稿' }).click()
    await expect(part(page, '标题')).toHaveValue('短稿')
    await expect(body(page)).toHaveText('')
    await rows(page).filter({ hasText: '长稿' }).click()
    await expect(part(page, '标题')).toHaveValue('长稿')
    await expect(body(page)).toContainText('第59段')
    await expect.poll(scroll).toBe(before)
    await body(page).focus()
    await page.keyboard.type('在此')
    await expect(body(page).locator('p').nth(40)).toHaveText('在此第40段，')
  })

  await test.step('a pasted page brings its words and nothing else', async () => {
    await start(page, '粘贴')
    await paste(
      page,
      `<style>* { color: red }</style><meta charset="utf-8"><script>window.ran = 1</script>
     <h1 onclick="window.ran = 1" data-id="7" class="x">大<b>标</b>题</h1>
     <p style="font-size:40px">甲<a href="javascript:window.ran=1">坏链</a><a href="https://example.org/x" onmouseover="window.ran=1">好链</a>
     <img src="https://example.org/x.png" onerror="window.ran=1"><span style="font-weight:700">重</span><span style="display:none">藏</span></p>
     <iframe src="https://example.org/"></iframe><svg onload="window.ran=1"><text>画</text></svg>
     <table><tr><td>一</td><td>二</td></tr></table><form action="https://example.org/"><input value="x"><button>钮</button></form>`,
    )
    await expect(body(page).locator('h2')).toHaveText('大标题')
    await expect(body(page).locator('p')).toHaveText([
      /^甲坏链好链\s*重\s*$/,
      /图片在网上.*https:\/\/example\.org\/x\.png/,
      '一',
      '二',
    ])
    await expect(body(page).locator('td')).toHaveText(['一', '二'])
    await expect(body(page).locator('a')).toHaveCount(1)
    await expect(body(page).locator('a')).toHaveAttribute('href', 'https://example.org/x')
    await expect(body(page).locator('strong')).toHaveText(['标', '重'])
    await expect(page.getByText('1 张图片在网上，没有带入')).toBeVisible()
    const html = await body(page).innerHTML()
    expect(html).not.toMatch(
      /onclick|onerror|onload|font-size|data-id|class="x"|<img(?! class="ProseMirror)|iframe|javascript:/,
    )
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    await saved(page)
  })

  await test.step('a link may lead only where links may lead', async () => {
    await start(page, '链接')
    await page.keyboard.type('出处')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+Shift+k')
    const address = page.getByRole('combobox', { name: '链接地址' })
    await address.fill('javascript:alert(1)')
    await expect(page.getByRole('alert')).toContainText('只能链接到')
    await page.keyboard.press('Enter')
    await address.fill('example.org/a')
    await page.keyboard.press('Enter')
    await expect(body(page).locator('a')).toHaveAttribute('href', 'https://example.org/a')
    await expect(body(page)).toBeFocused()
  })

  await test.step('an article changed elsewhere meanwhile: that text is shown, ours is kept as a revision', async () => {
    await start(page, '两处改')
    await page.keyboard.type('原文')
    await saved(page)
    const id = await page.evaluate(async () => {
      const { call } = window.galley
      const list = (await call['articles']?.['list']?.({ view: 'all' })) as {
        value: { rows: { id: string; headline: string }[] }
      }
      const of = list.value.rows.find(({ headline }) => headline === '两处改')?.id ?? ''
      const got = (await call['articles']?.['get']?.({ id: of })) as { value: { version: number } }
      const other = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '别人的' }] }],
      }
      // In the same breath as a key, so that the editor types upon a version that is no more.
      document.execCommand('insertText', false, '我的')
      await call['articles']?.['save']?.({ id: of, base: got.value.version, body: other })
      return of
    })
    await expect(status(page)).toContainText('刚在别处改过')
    await expect(body(page)).toHaveText('别人的')
    const kinds = await page.evaluate(async (of) => {
      const kept = (await window.galley.call['revisions']?.['list']?.({ id: of })) as {
        value: { kind: string }[]
      }
      return kept.value.map((revision) => revision.kind)
    }, id)
    expect(kinds).toContain('conflict')
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('，再写')
    await expect(status(page)).toHaveText(/^已存/)
    await expect(body(page)).toHaveText('别人的，再写')
  })

  await test.step('from part to part by Enter and arrows; Backspace at the start of the body leaves the deck alone', async () => {
    await startEmpty(page)
    await page.keyboard.type('标题')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(part(page, '引题')).toBeFocused()
    await page.keyboard.type('引题')
    for (const next of ['标题', '副题'] as const) {
      await page.keyboard.press('Enter')
      await expect(part(page, next)).toBeFocused()
    }
    await page.keyboard.type('副题')
    await page.keyboard.press('ArrowDown')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect(part(page, '副题')).toHaveValue('副题')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(part(page, '副题')).toBeFocused()
  })
})
