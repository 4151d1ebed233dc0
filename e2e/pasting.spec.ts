// Pasting from Word, WPS, WeChat and web pages: what they mean comes in, nothing runs, nothing is fetched, whatever was copied.
import fc from 'fast-check'
import * as v from 'valibot'
import type { Page } from '@playwright/test'
import { EXPECTED, outline, PASTES } from '#core/intake/fixtures/foreign-html'
import { PICTURES } from '#core/media/fixtures/pictures'
import { bodyHtml } from '#core/publish/html-body'
import { Document, type Block, type Inline, type Mark } from '#shared/document'
import { expect, test } from './app.ts'
import { said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })

async function paste(page: Page, html: string): Promise<void> {
  await body(page).evaluate((target, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** A new article's body after this was pasted into it, as the library has it. */
async function pasted(page: Page, html: string): Promise<Document> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(body(page)).toHaveText('')
  await body(page).click()
  await paste(page, html)
  await expect(body(page)).not.toHaveText('')
  await saved(page)
  const found = await page.evaluate(async () => {
    const list = await window.galley.call['articles']?.['list']?.({ view: 'all' })
    const { id } = (list as { value: { rows: { id: string }[] } }).value.rows[0] ?? {}
    const article = await window.galley.call['articles']?.['get']?.({ id })
    return (article as { value: { body: unknown } }).value.body
  })
  return v.parse(Document, found)
}

test('what others copied, what Galley exported and pictures with their words come in as they were', async ({
  desk,
}) => {
  const { page } = desk

  await test.step('what was copied in Word, WPS, WeChat or a browser comes in as it was meant', async () => {
    for (const name of Object.keys(PASTES) as (keyof typeof PASTES)[]) {
      const { content } = await pasted(desk.page, PASTES[name])
      expect(outline(content), name).toEqual(EXPECTED[name])
    }
  })

  await test.step('what Galley exports as a web page comes back as it was, but for its pictures', async () => {
    const words = fc.constantFrom('九原区', '“书记项目”', 'H2O a<b&c', '枣园（一）', '43项', 'x_y*z', '1. 甲')
    const mark = fc.constantFrom<Mark[]>(
      [],
      [{ type: 'strong' }],
      [{ type: 'em' }],
      [{ type: 'superscript' }],
      [{ type: 'strike' }, { type: 'strong' }],
      [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }],
    )
    const text: fc.Arbitrary<Inline> = fc
      .tuple(words, mark)
      .map(([value, marks]) => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }))
    const note: fc.Arbitrary<Inline> = words.map((value) => ({ type: 'note', attrs: { text: `${value}。` } }))
    // Between two texts of the same marks nothing says that there were two.
    const line = fc
      .tuple(text, fc.option(note, { nil: null }), text)
      .filter(
        ([a, middle, b]) => middle !== null || JSON.stringify(marksOf(a)) !== JSON.stringify(marksOf(b)),
      )
      .map((parts) => parts.filter((part) => part !== null))
    const paragraph = line.map((content) => ({ type: 'paragraph' as const, content }))
    const cell = (type: 'table_cell' | 'table_header') =>
      fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((content) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content }))
    const row = fc
      .tuple(cell('table_header'), cell('table_cell'))
      .map((content) => ({ type: 'table_row' as const, content }))
    const plain = words.map((value): Inline[] => [{ type: 'text', text: value }])
    const block: fc.Arbitrary<Block> = fc.oneof(
      paragraph,
      fc
        .tuple(plain, fc.constantFrom(2 as const, 3 as const, 4 as const))
        .map(([content, level]): Block => ({ type: 'heading', attrs: { level }, content })),
      fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((content): Block => ({ type: 'blockquote', content })),
      fc
        .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.nat(9))
        .map(([items, order]): Block => ({
          type: 'ordered_list',
          attrs: { order },
          content: items.map((item) => ({ type: 'list_item', content: [item] })),
        })),
      words.map((value): Block => ({
        type: 'code_block',
        content: [{ type: 'text', text: `${value}\n  ${value}` }],
      })),
      fc.constant<Block>({ type: 'horizontal_rule' }),
      fc.tuple(line, plain, words).map(([caption, credit, alt]): Block => ({
        type: 'figure',
        attrs: { media: 'ab'.repeat(32), alt, width: 30, height: 20, address: '' },
        content: [
          { type: 'caption', content: caption },
          { type: 'credit', content: credit },
        ],
      })),
      fc.array(row, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'table', content })),
    )
    const documents = fc.sample(fc.array(block, { minLength: 30, maxLength: 40 }), { numRuns: 4, seed: 7 })
    for (const blocks of documents) {
      const content: Block[] = [{ type: 'paragraph', content: [{ type: 'text', text: '首段' }] }, ...blocks]
      const html = bodyHtml({
        lang: 'zh-CN',
        body: { type: 'doc', content },
        pictures: { ['ab'.repeat(32)]: { path: '一.files/a.jpg' } },
      })
      const back = await pasted(desk.page, html)
      expect(outline(back.content).filter((one) => one.trim() !== '')).toEqual(outline(content))
    }
  })

  await test.step('pictures that a page brings along come into the library, in one undo with their words', async () => {
    const html = (['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const)
      .map((mime) => {
        const data = Buffer.from(PICTURES[mime]).toString('base64')
        return `<p>前${mime}</p><figure><img src="data:${mime};base64,${data}" alt="枣树"><figcaption>图说</figcaption></figure>`
      })
      .join('')
    const broken = '<p><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQ"></p><p>后</p>'
    const back = pasted(page, `<div>${html}${broken}</div>`)
    await expect(body(page).locator('[data-figure] img')).toHaveCount(4)
    for (const shown of await body(page).locator('[data-figure] img').all())
      await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(3)
    // The one that is no picture keeps its place, to be filled from a file.
    await expect(said(page)).toContainText('粘贴的图片')
    await expect(body(page).locator('[data-figure]')).toHaveCount(5)
    await back
    await saved(page)
    const media = await page.evaluate(async () => {
      const list: unknown = await window.galley.call['articles']?.['list']?.({ view: 'all' })
      const { id } = (list as { value: { rows: { id: string }[] } }).value.rows[0] ?? {}
      return JSON.stringify(await window.galley.call['articles']?.['get']?.({ id })).match(
        /"media":"[0-9a-f]{64}"/g,
      )
    })
    expect(new Set(media).size).toBe(4)

    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page)).toHaveText('')
    await page.keyboard.press('ControlOrMeta+y')
    await expect(body(page).locator('[data-figure] img')).toHaveCount(4)
  })
})

const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '<img src="data:text/html,<script>window.ran=1</script>" data-src="javascript:window.ran=1">',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">数据</a><a href="file:///etc/passwd">文件</a><a href="\\\\host\\share">共享</a>',
  '<svg><script>window.ran=1</script><image href="https://example.org/x.png"/></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=1&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=window.ran=1>">',
  '<table background="https://example.org/t.png"><tr><td colspan=100000 rowspan=0>跨<table><tr><td>内</td><td>层</td></tr></table></td></tr></table>',
  '<table><tr><td colspan=3>三</td></tr><tr><td>一</td><td>二</td></tr></table>',
  '<figure data-figure data-media="../../etc" data-width="-1" data-address="javascript:window.ran=1"><figcaption data-caption>图</figcaption></figure>',
  '<sup data-note="注&#10;释">x</sup><sup data-note>y</sup>',
  '<div data-pm-slice="1 1 [&quot;heading&quot;,{&quot;level&quot;:99}]"><h2>级</h2></div>',
  '<p data-pm-slice=\'0 0 ["figure",{"media":"javascript:1"}]\'>图</p>',
  '<ol start="-5"><li>负</li></ol><ol start="1e99"><li>大</li></ol><ul>裸<li></li></ul>',
  '<style>@import "https://example.org/x.css"; p{background:url(https://example.org/y.png)}</style>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="https://example.org/o"></object><embed src=x>',
  '<form action="https://example.org/"><input autofocus onfocus="window.ran=1"><textarea>域</textarea></form>',
  '<link rel=stylesheet href="https://example.org/a.css"><meta http-equiv=refresh content="0;url=https://example.org/">',
  '<video poster="https://example.org/p.png" src="https://example.org/v"><track src=x></video><audio src="https://example.org/a"></audio>',
  '<p style="mso-list:l0 level9 lfo1">九级</p><p style="mso-list:l0 level1 lfo1">一级</p>',
  '<a id="n1" href="#n1">1</a><a href="#n2" id="n3">2</a><p id="n2">注<a href="#n3">回</a></p>',
  '<details open ontoggle="window.ran=1"><summary>要</summary>内</details>',
  '<template><img src=x onerror="window.ran=1"></template><xmp><b>x</b></xmp>',
]

test('P29 P30 whatever is copied, only a document comes in: nothing runs, nothing is fetched, nothing is lost to an error', async ({
  desk,
}) => {
  const { page } = desk
  const tag = fc.constantFrom(
    ...'p div section span table tbody tr td th ul ol li h1 h3 blockquote pre code figure figcaption img br hr a b sup small dl dt'.split(
      ' ',
    ),
  )
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('文字', ' ', '&nbsp;', '　　段', '\n', 'https://example.org/'),
  )
  const pages = fc.sample(fc.array(piece, { minLength: 30, maxLength: 60 }), {
    numRuns: 12,
    seed: 20_261_123,
  })
  for (const pieces of [HOSTILE, ...pages]) {
    await pasted(page, `<p>头</p>${pieces.join('')}`)
    await expect(page.getByText('粘贴的内容放不进正文')).toHaveCount(0)
  }
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
})

const marksOf = (node: Inline): unknown => ('marks' in node ? (node.marks ?? []) : [])
