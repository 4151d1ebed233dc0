// The text of a page that only a script shows, read as data: JSON in its scripts (`__NEXT_DATA__`, `window.state = {…}`). Nothing is run.
import { fold } from '../text/fold'
import { findDate } from '../page/date'
import { attributeOf, elementsIn, type HtmlParent } from './html-tree'

export interface Scripted {
  readonly headline: string
  readonly author: string
  readonly source: string
  readonly editor: string
  /** As `findDate` says it; a moment counted in seconds is in Beijing's time. */
  readonly date: string
  /** Markup or plain lines of the text, not yet made inert. */
  readonly html: string
}

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Characters of scripts read in one page, and values looked at in them. */
const MOST_TEXT = 5_000_000
const MOST_VALUES = 50_000
/** A text shorter than this is a teaser. */
const SHORTEST = 100

/** From `{` or `[` to its end; empty if it has none. Strings are skipped. */
function balanced(text: string, from: number): string {
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (quoted) {
      if (char === '\\') at++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      depth--
      if (depth === 0) return text.slice(from, at + 1)
    }
  }
  return ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    try {
      // {"a":undefined}: what scripts write and JSON does not know
      return JSON.parse(text.replace(/(?<=[:,[])\s{0,3}undefined(?=\s{0,3}[,}\]])/g, 'null'))
    } catch {
      return null
    }
  }
}

// window.__INITIAL_STATE__ = {…} · var allData = {…} · window["state"]=JSON.parse("…")
const ASSIGNED = /[\w$\]"']\s{0,3}=\s{0,3}(?:(?=[{[])|JSON\.parse\(\s{0,3}(?="))/g

/** What the scripts of a page hold as JSON. */
function* statesIn(root: HtmlParent): Generator<unknown> {
  yield areasIn(root)
  let left = MOST_TEXT
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'script' || attributeOf(element, 'src') !== undefined) continue
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    const type = attributeOf(element, 'type') ?? ''
    left -= text.length
    if (left < 0) return
    if (/ld\+json/i.test(type) || text.length < SHORTEST) continue
    if (/json/i.test(type)) yield parsed(text.trim())
    else {
      let from = 0
      for (const match of [...text.matchAll(ASSIGNED)].slice(0, 200)) {
        const at = match.index + match[0].length
        if (at < from) continue
        if (text.charAt(at) === '"') {
          const literal = /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0] ?? '""'
          const inner = parsed(literal)
          yield typeof inner === 'string' ? parsed(inner) : null
          from = at + literal.length
          continue
        }
        const state = balanced(text, at)
        from = at + state.length
        if (state.length >= SHORTEST) yield parsed(state)
      }
    }
  }
}

/** What a page keeps in text areas for its scripts: `<textarea class="article-content">&lt;p&gt;…`, by the last words of their names. */
function areasIn(root: HtmlParent): Json {
  const areas: Record<string, string> = {}
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'textarea') continue
    const name = (attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '').split(/\s/)[0] ?? ''
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    if (name === '' && text.includes('<p')) areas['content'] ??= text
    if (name !== '' && text.length < MOST_TEXT)
      areas[name.replace(/^(?:article|news|story|page)[-_]/i, '').replaceAll('-', '_')] ??= text
  }
  return areas
}

const stripped = (text: string): string => text.replace(/<[^<>]{0,2000}>/g, '').replace(/\s+/g, ' ')
const BODY_KEY = /(?:content|body|html|article|detail|text|story|paragraph|block|children)/i
const NO_BODY_KEY = /summary|abstract|descri|digest|comment|reply|copyright|css|style|script|statement/i
const PART_KEYS = ['data', 'text', 'html', 'content', 'value'] as const

/** A text, or the texts of a list of its parts: `"<p>…</p>"`, `["…", "…"]`, `[{ type: "text", data: "<p>…</p>" }]`. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const parts = value.slice(0, 2000).map((part): string => {
    if (typeof part === 'string') return part
    if (!isJson(part)) return ''
    const said = PART_KEYS.map((key) => part[key]).find((one) => typeof one === 'string')
    return typeof said === 'string' ? said : ''
  })
  return parts
    .filter((part) => part !== '')
    .map((part) => (part.includes('<') ? part : `<p>${part}</p>`))
    .join('\n')
}

const isProse = (text: string): boolean => (text.match(/[。！？]|[a-z][.!?](?=\s|["”]|$)/g)?.length ?? 0) >= 2

const KEYS = {
  headline: /^(?:title|name|headline|(?:article|news|widget|share|doc|main|content)_?title|subject)$/i,
  author: /^(?:author|authors|author_?name|byline|writer|reporter|creator)s?$/i,
  source: /^(?:source|source_?name|media_?name|copy_?from|news_?source|origin_?name|content_?source)$/i,
  editor: /^(?:editor|editor_?name|respon\w{0,12}|duty_?editor)$/i,
  date: /^(?:pub|publish|release|news|display|post|create|show|first_?publish)\w{0,8}_?(?:time|date|at|on)?$|^p?time$|^date$/i,
} as const

function said(value: unknown): string {
  if (typeof value === 'string') return stripped(value).trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .slice(0, 10)
      .map(said)
      .filter((one) => one !== '')
      .join('、')
  return isJson(value) ? said(value['name'] ?? value['title'] ?? '') : ''
}

/** The first of the objects, from the inside out, that says it. */
function fieldIn(chain: readonly Json[], key: RegExp, fits: (text: string) => boolean): string {
  for (const object of chain)
    for (const name of Object.keys(object)) {
      const text = key.test(name) ? said(object[name]) : ''
      if (text !== '' && fits(text)) return text
    }
  return ''
}

/** `1645499400`, `1645499400000`, or a date as written. */
function dayOf(text: string): string {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return findDate(text)?.iso ?? ''
  const seconds = Number(text.slice(0, 10))
  return `${new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`
}

/**
 * The longest text in the scripts that stands beside a headline that one of the page's titles speaks of, or under a name such as
 * `content`; null if there is none. For pages whose own elements show no text.
 */
export function scriptedIn(root: HtmlParent, titles: readonly string[]): Scripted | null {
  const keys = titles.map(fold)
  const agrees = (text: string): boolean => {
    const own = fold(text)
    return own.length >= 4 && keys.some((key) => key.includes(own) || (key.length >= 6 && own.includes(key)))
  }
  let best: { readonly html: string; readonly chain: readonly Json[]; readonly score: number } | null = null
  let looked = 0
  for (const state of statesIn(root)) {
    const left: { readonly value: unknown; readonly chain: readonly Json[] }[] = [{ value: state, chain: [] }]
    for (let next = left.pop(); next !== undefined && looked++ < MOST_VALUES; next = left.pop()) {
      if (Array.isArray(next.value)) {
        for (const value of next.value.slice(0, 500)) left.push({ value, chain: next.chain })
        continue
      }
      if (!isJson(next.value)) continue
      const chain = [next.value, ...next.chain].slice(0, 4)
      for (const [name, value] of Object.entries(next.value)) {
        if (typeof value === 'object') left.push({ value, chain })
        if (
          NO_BODY_KEY.test(name) ||
          (!BODY_KEY.test(name) && !(typeof value === 'string' && value.includes('<p')))
        )
          continue
        const html = textIn(value)
        const text = html.length < SHORTEST ? '' : stripped(html)
        if (text.length < SHORTEST || !isProse(text)) continue
        const titled = fieldIn(chain, KEYS.headline, agrees) !== ''
        const score = text.length * (titled ? 4 : 1)
        if (score > (best?.score ?? 0)) best = { html, chain, score }
      }
    }
  }
  if (best === null) return null
  const { chain, html } = best
  const short = (text: string): boolean => text.length <= 80
  return {
    headline:
      fieldIn(chain, KEYS.headline, agrees) || fieldIn(chain, KEYS.headline, (text) => text.length <= 200),
    author: fieldIn(chain, KEYS.author, short),
    source: fieldIn(chain, KEYS.source, (text) => short(text) && !/^https?:|^\d+$/.test(text)),
    editor: fieldIn(chain, KEYS.editor, short),
    date: dayOf(fieldIn(chain, KEYS.date, (text) => dayOf(text) !== '')),
    html: html.includes('<')
      ? html
      : html
          .split(/\r?\n/)
          .map((line) => `<p>${line}</p>`)
          .join(''),
  }
}
