// What a profile says of a page, and what pages of known make say by themselves: where their parts lie.
import type { PageProfile, ProfilePart } from '#shared/page-profile'
import { readLine } from '../page/kinds'
import { trimBlanks } from '../page/lines'
import type { RawPage } from '../page/read'
import type { PageLine } from './html-lines'
import type { Part, Selected } from './html-select'
import { around, elementsIn, textOf, type HtmlElement, type HtmlParent } from './html-tree'
import { isOffLine } from './html-words'
import { elementsAt } from './page-places'

/** Articles of WeChat accounts as mp.weixin.qq.com makes them. */
const WECHAT: PageProfile = {
  headline: ['#activity-name'],
  author: ['#js_author_name', '#js_author_name_text'],
  source: ['#js_name', '#profileBt .profile_nickname'],
  editor: [],
  date: ['#publish_time', '#post-date'],
  body: ['#js_content'],
  furniture: ['#js_content .js_uneditable', '#js_content mp-common-profile'],
}

export interface Placed {
  readonly headline: string
  readonly author: string
  readonly source: string
  readonly editor: string
  readonly date: string
  readonly body: readonly HtmlElement[]
  readonly isIn: (element: HtmlElement) => (line: PageLine) => boolean
  /** The lines in the places of the text; null if none is known or nothing stands there. */
  readonly select: (lines: readonly PageLine[], read: RawPage) => Selected | null
}

/** So much text must stand in the places of a body for it to be one; a script may not have filled it yet. */
const SHORTEST_BODY = 6

const isIn =
  (element: HtmlElement) =>
  ({ line }: PageLine): boolean =>
    line.place !== null && [...around(line.place)].includes(element)

// 作者：某某 → 某某: the label is no part of the value
const withoutLabel = (text: string): string => text.replace(/^[^\s:：]{1,8}[:：]\s{0,4}/, '')

/** WeChat fills in the day by a script: `var ct = "1679884920"` (seconds), `createTime = '2023-03-27 10:42'`. In Beijing's time. */
function scriptDate(root: HtmlParent): string {
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'script') continue
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    const found =
      /\b(?:ct|createTime|oriCreateTime|publish_time)\s{0,4}=\s{0,4}["'](\d{10}|\d{4}-\d{2}-\d{2}[ \d:]{0,9})["']/.exec(
        text,
      )?.[1]
    if (found === undefined) continue
    if (found.includes('-')) return found
    return `${new Date((Number(found) + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`
  }
  return ''
}

export function placed(root: HtmlParent, profile: PageProfile): Placed {
  const isWechat =
    elementsAt(root, ['#js_content']).length > 0 &&
    elementsAt(root, ['#activity-name', '#js_name']).length > 0
  const at = (part: ProfilePart): readonly HtmlElement[] => {
    const found = elementsAt(root, profile[part])
    return found.length > 0 || !isWechat ? found : elementsAt(root, WECHAT[part])
  }
  const textAt = (part: ProfilePart): string => {
    const text = trimBlanks(
      at(part)
        .map((one) => textOf(one))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
    return text.length > 300 ? '' : text
  }
  const body = at('body')
  const furniture = [
    ...elementsAt(root, profile.furniture),
    ...(isWechat ? elementsAt(root, WECHAT.furniture) : []),
  ]
  return {
    headline: textAt('headline'),
    author: withoutLabel(textAt('author')),
    source: withoutLabel(textAt('source')),
    editor: withoutLabel(textAt('editor')),
    date: textAt('date') || (isWechat ? scriptDate(root) : ''),
    body,
    isIn,
    select(lines, read) {
      const inside = lines.map(
        (line) => body.some((one) => isIn(one)(line)) && !furniture.some((one) => isIn(one)(line)),
      )
      const parts = new Map(read.places.map(({ line, from, to }): [number, Part] => [line, { from, to }]))
      const selected = new Map<number, Part>()
      let size = 0
      for (const [n, { line }] of lines.entries()) {
        // The place of the text may hold the headline above it.
        if (!inside[n] || n === read.headlineAt) continue
        const { kind, credits } = readLine({ text: line.text, at: n })
        const isCredit = kind === 'credit' && !(credits?.bareDate ?? false)
        if (isCredit || kind === 'picture' || kind === 'tool' || kind === 'bullet' || isOffLine(line.text))
          continue
        selected.set(n, parts.get(n) ?? { from: 0, to: line.text.length })
        size += line.text.length
      }
      return size < SHORTEST_BODY ? null : selected
    },
  }
}

/** The address that Chrome writes above a page it saves: `<!-- saved from url=(0024)https://example.org/a -->`. */
export const savedFrom = (html: string): string =>
  /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000}) -->/.exec(html.slice(0, 4096))?.[1] ?? ''
