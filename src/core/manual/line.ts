// A line of the manual's Markdown → runs of text; keys in it are known again, lines of Chinese are joined without a blank.
import type { Token } from 'markdown-it'
import type { ManualLine, ManualText } from '#shared/manual'

/** `Ctrl/Cmd+Alt+Shift+H`, `Ctrl/Cmd+,`, `Shift+F8`; not `Ctrl/Cmd+click`. */
const KEY =
  /Ctrl\/Cmd\+(?:Alt\+)?(?:Shift\+)?(?:F\d{1,2}|Enter|Delete|Backspace|[A-Z](?![A-Za-z])|\d|[,.=/-])|\b(?:Alt\+)?(?:Shift\+)?F\d{1,2}\b/g
/** Where keys begin in a heading: `Copyedit F7, Ctrl/Cmd+F7`, `检查 \`F\``, `校对报告 Alt+Shift+F7`, `Delete for ever — Shift+Delete`. */
const HEADING_KEYS = /Ctrl\/Cmd\+|Alt\+|Shift\+[A-Z]|F\d|`/
const WIDE = /[\p{Script=Han}，。、；：！？（）《》“”‘’…—]/u

const spelled = (key: string): string => key.replaceAll('`', '').replace('Ctrl/Cmd', 'CmdOrCtrl')

/** The heading without the keys behind it, and those, as the commands table spells them. */
export function splitHeading(source: string): { readonly title: string; readonly keys: readonly string[] } {
  const at = source.search(HEADING_KEYS)
  if (at < 0) return { title: source, keys: [] }
  const keys = source.slice(at).split(/[,、]/)
  return {
    title: source.slice(0, at).replace(/[\s—]{1,5}$/, ''),
    keys: keys.map((key) => spelled(key.trim())),
  }
}

/** Markdown's marks taken off: what a heading reads like. */
export function plainLine(source: string): string {
  return source.replaceAll('`', '').replaceAll('**', '')
}

function withKeys(text: string): readonly ManualText[] {
  const runs: ManualText[] = []
  let from = 0
  for (const { 0: key, index } of text.matchAll(KEY)) {
    if (index > from) runs.push({ kind: 'text', text: text.slice(from, index) })
    runs.push({ kind: 'key', text: spelled(key) })
    from = index + key.length
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) })
  return runs
}

/** `J`, `Shift+Delete`, `Alt+↑`, `回车`: keys that are words or signs elsewhere, and stand as code. */
const SINGLE_KEY =
  /^(?:(?:Alt|Shift)\+)*(?:[A-Z]|\d|[#/?↑↓←→]|Enter|Esc|Space|Delete|Del|Tab|Backspace|Home|End|回车|空格)$/

function codeOrKey(text: string): ManualText {
  const [run, ...more] = withKeys(text)
  if (run?.kind === 'key' && more.length === 0) return run
  return { kind: SINGLE_KEY.test(text) ? 'key' : 'code', text }
}

/** A line's end in the source: nothing between Chinese, else a blank. */
function joint(before: string, after: string, language: 'zh-CN' | 'en'): string {
  const wide = [before.at(-1) ?? '', after.at(0) ?? ''].filter((sign) => WIDE.test(sign)).length
  return wide === 2 || (wide === 1 && language === 'zh-CN') ? '' : ' '
}

/** `goTo` answers the id of the section that an address leads to. */
export function manualLine(
  token: Token | undefined,
  language: 'zh-CN' | 'en',
  goTo: (href: string) => string,
): ManualLine {
  const runs: ManualText[] = []
  let strong = false
  let em = false
  let to: string | undefined
  const children = token?.children ?? []
  children.forEach((child, n) => {
    if (child.type === 'strong_open' || child.type === 'strong_close') strong = child.nesting === 1
    else if (child.type === 'em_open' || child.type === 'em_close') em = child.nesting === 1
    else if (child.type === 'link_open') to = goTo(decodeURIComponent(String(child.attrGet('href') ?? '')))
    else if (child.type === 'link_close') to = undefined
    else if (child.type === 'softbreak' || child.type === 'hardbreak') {
      const after = children.slice(n + 1).find(({ content }) => content !== '')?.content ?? ''
      const blank = joint(runs.at(-1)?.text ?? '', after, language)
      if (blank !== '') runs.push({ kind: 'text', text: blank })
    } else if (child.content === '') return
    else if (to !== undefined) runs.push({ kind: 'link', text: child.content, to })
    else if (child.type === 'code_inline') runs.push(codeOrKey(child.content))
    else if (strong) runs.push({ kind: 'strong', text: child.content })
    else if (em) runs.push({ kind: 'em', text: child.content })
    else runs.push(...withKeys(child.content))
  })
  return runs
}
