// Ways to compose and places to compose in, as tables: each way is tried in each place, in each mode.
import type { Page } from '@playwright/test'
import type { Composition } from './app.ts'
import { saved } from './sample.ts'

export interface Way extends Composition {
  readonly name: string
}

/** One after the other, without a pause between them. */
export const WAYS: readonly Way[] = [
  { name: 'pinyin, chosen by a blank', steps: ['n', 'ni', "ni'h", "ni'hao"], commit: '你好', by: 'Space' },
  {
    name: 'pinyin, chosen in two parts, by a digit',
    steps: ['s', 'shi', "shi'jie", "shi'jie'he", "世界'he"],
    commit: '世界和',
    by: 'Digit1',
  },
  { name: 'pinyin, its letters kept by Enter', steps: ['w', 'we', 'wei'], commit: 'wei', by: 'Enter' },
  { name: 'wubi, four keys and no choice', steps: ['w', 'wq', 'wqi'], commit: '你' },
  { name: 'cangjie, radicals', steps: ['人', '人弓', '人弓火'], commit: '你', by: 'Space' },
  { name: 'given up', steps: ['z', 'zh', 'zhe'], commit: '', by: 'Escape' },
  {
    name: 'kana, converted, the caret moved inside, by Enter',
    steps: [
      'k',
      'か',
      'かn',
      'かん',
      'かんj',
      'かんじ',
      { text: 'かんじ', caret: 1 },
      { text: '漢字', caret: 0 },
      '漢字',
    ],
    commit: '漢字',
    by: 'Enter',
  },
  { name: 'a dead key', steps: ['´'], commit: 'é' },
  { name: 'hangul, syllable after syllable', steps: ['ㅎ', '하', '한'], commit: '한' },
  { name: 'hangul, the next one', steps: ['ㄱ', '그', '글'], commit: '글' },
]

/** A leaf block of the body, from 0, and a place in its text. */
type Spot = readonly [block: number, offset: number]

export interface Place {
  readonly name: string
  readonly html: string
  readonly from: Spot
  /** The end of what is selected. */
  readonly to?: Spot
  /** The leaf blocks in the end, `…` for what was composed. */
  readonly after: readonly string[]
  /** Tried by `npm run test:long` alone. */
  readonly long?: true
}

const FIGURE =
  '<p>甲</p><figure data-figure=""><figcaption data-caption="">图说</figcaption><small data-credit="">某摄</small></figure><p>乙</p>'

export const PLACES: readonly Place[] = [
  { name: 'an empty body', html: '', from: [0, 0], after: ['…'] },
  { name: 'the start of a block', html: '<p>甲乙</p><p>丙丁</p>', from: [1, 0], after: ['甲乙', '…丙丁'] },
  { name: 'the end of a block', html: '<p>甲乙</p><p>丙丁</p>', from: [0, 2], after: ['甲乙…', '丙丁'] },
  { name: 'the midst of a word', html: '<p>甲乙</p>', from: [0, 1], after: ['甲…乙'] },
  { name: 'after blanks of its own', html: '<p>　　甲</p>', from: [0, 2], after: ['　　…甲'] },
  { name: 'a list', html: '<ul><li>甲</li><li>乙</li></ul>', from: [1, 0], after: ['甲', '…乙'] },
  { name: 'a heading', html: '<h2>甲</h2><p>乙</p>', from: [0, 1], after: ['甲…', '乙'] },
  { name: 'a quote', html: '<blockquote><p>甲乙</p></blockquote>', from: [0, 1], after: ['甲…乙'] },
  {
    name: 'a cell of a table',
    html: '<p>甲</p><table><tr><td>乙</td><td>丙</td></tr></table>',
    from: [1, 1],
    after: ['甲', '乙…', '丙'],
  },
  {
    name: 'a caption',
    html: FIGURE,
    from: [1, 1],
    after: ['甲', '图…说', '某摄', '乙'],
  },
  { name: 'a credit', html: FIGURE, from: [2, 2], after: ['甲', '图说', '某摄…', '乙'], long: true },
  {
    name: 'over a caption',
    html: FIGURE,
    from: [1, 0],
    to: [1, 2],
    after: ['甲', '…', '某摄', '乙'],
    long: true,
  },
  { name: 'bold', html: '<p>甲<strong>乙丙</strong>丁</p>', from: [0, 2], after: ['甲乙…丙丁'] },
  { name: 'after bold', html: '<p>甲<strong>乙丙</strong>丁</p>', from: [0, 3], after: ['甲乙丙…丁'] },
  {
    name: 'a link',
    html: '<p>见<a href="https://example.org/">甲乙</a>。</p>',
    from: [0, 2],
    after: ['见甲…乙。'],
  },
  {
    name: 'after a link',
    html: '<p>见<a href="https://example.org/">甲乙</a></p>',
    from: [0, 3],
    after: ['见甲乙…'],
  },
  { name: 'over a selection', html: '<p>甲乙丙丁</p>', from: [0, 1], to: [0, 3], after: ['甲…丁'] },
  {
    name: 'over a selection across blocks',
    html: '<p>甲乙</p><p>丙丁</p><p>戊</p>',
    from: [0, 1],
    to: [1, 1],
    after: ['甲…丁', '戊'],
  },
  { name: 'over everything', html: '<h2>甲</h2><p>乙</p>', from: [0, 0], to: [1, 1], after: ['…'] },
]

/** What a figure says of itself is no text of the body. */
const LEAVES = 'p:not(figure p), h2, h3, h4, pre, [data-caption], [data-credit]'

/** A state of the desk in which all of this holds too. */
export interface Mode {
  readonly name: string
  /** With a new article open. */
  readonly enter: (page: Page) => Promise<void>
  /** What of it would outlast its article. */
  readonly leave?: (page: Page) => Promise<void>
  /** The texts of the leaf blocks, as they would be printed. */
  readonly texts: (page: Page) => Promise<readonly string[]>
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })

const shownTexts = (page: Page): Promise<readonly string[]> =>
  bodyOf(page).evaluate(
    (body, leaves) => [...body.querySelectorAll(leaves)].map((block) => block.textContent),
    LEAVES,
  )

export const MODES: readonly Mode[] = [
  { name: 'plain', enter: () => Promise.resolve(), texts: shownTexts },
  {
    name: 'beside marks of a find',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+f')
      await page.keyboard.type('甲')
      await bodyOf(page).focus()
    },
    leave: async (page) => {
      await page.keyboard.press('ControlOrMeta+f')
      await page.keyboard.press('Escape')
      await page.getByRole('search', { name: '查找和替换' }).waitFor({ state: 'detached' })
    },
    texts: shownTexts,
  },
  {
    name: 'with suggestions on',
    enter: async (page) => {
      // What holds is like what is written later, so that struck text stands right at the caret.
      await page.keyboard.type('甲乙丙丁戊，见甲乙。')
      await saved(page)
      await page.keyboard.press('ControlOrMeta+Alt+l')
      await page.getByText('建议中 · 没有未定的').waitFor()
      await bodyOf(page).focus()
    },
    texts: (page) =>
      bodyOf(page).evaluate(
        (body, leaves) =>
          [...body.querySelectorAll(leaves)].map((block) => {
            const copy = block.cloneNode(true) as Element
            for (const gone of copy.querySelectorAll('del')) gone.remove()
            return copy.textContent
          }),
        LEAVES,
      ),
  },
]

/** Replaces the body by `html` and selects; waits until the editor has both, and everything is saved. */
export async function setUp(page: Page, { html, from, to = from }: Place): Promise<void> {
  const body = bodyOf(page)
  await body.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  // A list or a heading is left by a second one.
  await page.keyboard.press('Backspace')
  await body.evaluate(
    async (target, [given, leaves, start, end]) => {
      if (given !== '') {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', given)
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
      const spot = ([block, offset]: readonly [number, number]): [Node, number] => {
        const leaf = target.querySelectorAll(leaves)[block]
        if (!leaf) throw new Error(`no block ${block}`)
        let left = offset
        const texts = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const length = text.nodeValue?.length ?? 0
          if (left <= length) return [text, left]
          left -= length
        }
        return [leaf, 0]
      }
      getSelection()?.setBaseAndExtent(...spot(start), ...spot(end))
      await new Promise((done) => setTimeout(done, 50))
    },
    [html, LEAVES, from, to] as const,
  )
  await saved(page)
}

/** The leaf blocks as the library has them, once everything is saved. */
export async function stored(page: Page): Promise<readonly string[]> {
  await saved(page)
  return await page.evaluate(async () => {
    interface Piece {
      readonly type: string
      readonly text?: string
      readonly content?: readonly Piece[]
    }
    const textOf = (piece: Piece): string => piece.text ?? (piece.content ?? []).map(textOf).join('')
    const leaves = (piece: Piece): readonly string[] =>
      ['paragraph', 'heading', 'code_block', 'caption', 'credit'].includes(piece.type)
        ? [textOf(piece)]
        : (piece.content ?? []).flatMap(leaves)
    const { call } = window.galley
    const list = (await call['articles']?.['list']?.({ view: 'all' })) as {
      value: { rows: { id: string }[] }
    }
    const got = (await call['articles']?.['get']?.({ id: list.value.rows[0]?.id })) as {
      value: { body: Piece }
    }
    return leaves(got.value.body)
  })
}

/** From here on notes what changes around the text while an input method composes: counts, states, hits. */
export async function watchQuiet(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noise: string[] = []
    Object.assign(window, { noise })
    let composing = false
    document.addEventListener('compositionstart', () => (composing = true), true)
    document.addEventListener('compositionend', () => (composing = false), true)
    for (const around of document.querySelectorAll('footer, aside, search [role="status"]')) {
      let said = around.textContent
      new MutationObserver(() => {
        if (composing && around.textContent !== said) noise.push(around.textContent)
        said = around.textContent
      }).observe(around, { subtree: true, childList: true, characterData: true, attributes: true })
    }
  })
}
export const heardNoise = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (Reflect.get(window, 'noise') as string[]).splice(0))
