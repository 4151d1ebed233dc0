// Inline content → Markdown that plain CommonMark reads back, also beside Chinese marks.
import type { Inline } from '#shared/document'
import { runsOf, type Run } from './inline'

type Span = 'strong' | 'em'
type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly span: Span; readonly id: number }

/** Escapes what could open markup inside a line. `_` between letters (snake_case) never does. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/&(?=#|[a-z][a-z0-9]{1,40};)/gi, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
}

/** What would open a block, or be swallowed, at the start of a line: `- `, `#`, `1.`, `>`, `=`, `|`, blanks. */
export function escapeLineStart(line: string): string {
  const blanks = /^[ \t]+/.exec(line)?.[0] ?? ''
  const rest = line.slice(blanks.length)
  const safe = rest.replace(/^[#+\-=>|:]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  return Array.from(blanks, (blank) => (blank === '\t' ? '&#9;' : '&#32;')).join('') + safe
}

function code(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 0)
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$/.test(text) || (text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '')
  return padded ? `${fence} ${text} ${fence}` : fence + text + fence
}

// In angle brackets where a bracket would end the address too early.
export function destination(href: string): string {
  const safe = href
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')
    .replace(/&(?=#|[a-z][a-z0-9]{1,40};)/gi, '&amp;')
  return /[()\s]/.test(safe) ? `<${safe}>` : safe
}

/** Marks that CommonMark has no sign for are written as HTML, which it lets through. */
function written(run: Run, before: Token | undefined, notes: string[]): string {
  if (run.isBreak) return '\\\n'
  if (run.note !== null) return `[^${notes.push(run.note)}]`
  const words = run.code ? code(run.text) : escapeText(run.text)
  const marked = (
    [
      ['subscript', 'sub'],
      ['superscript', 'sup'],
      ['strike', 'del'],
    ] as const
  ).reduce((inside, [name, tag]) => (run[name] ? `<${tag}>${inside}</${tag}>` : inside), words)
  // [^1](…) would be a link, [^1]: a definition
  const afterNote = before?.type === 'text' && /\[\^\d+\]$/.test(before.text)
  return afterNote && /^[(:]/.test(marked) ? `\\${marked}` : marked
}

/** Links outermost, then strong, then emphasis, then code: spans that overlap are cut at the outer one's ends. */
function tokensOf(runs: readonly Run[], notes: string[]): Token[] {
  const tokens: Token[] = []
  const text = (piece: string): number => tokens.push({ type: 'text', text: piece })
  let ids = 0
  let link = ''
  const open: Record<Span, number> = { strong: 0, em: 0 }
  const close = (span: Span): void => {
    if (open[span] > 0) tokens.push({ type: 'close', span, id: open[span] })
    open[span] = 0
  }
  const start = (span: Span): void => {
    if (open[span] > 0) return
    open[span] = ++ids
    tokens.push({ type: 'open', span, id: open[span] })
  }
  const settle = (run: Pick<Run, 'href' | 'strong' | 'em'>): void => {
    const linkEnds = link !== run.href
    const strongEnds = linkEnds || !run.strong
    if (strongEnds || !run.em || open.strong > 0 !== run.strong) close('em')
    if (strongEnds) close('strong')
    if (linkEnds && link !== '') text(`](${destination(link)})`)
    if (linkEnds && run.href !== '') {
      // ![…](…) would be an image
      const last = tokens.at(-1)
      if (last?.type === 'text' && last.text.endsWith('!'))
        tokens[tokens.length - 1] = { type: 'text', text: `${last.text.slice(0, -1)}\\!` }
      text('[')
    }
    link = run.href
    if (run.strong) start('strong')
    if (run.em) start('em')
  }
  for (const run of runs) {
    settle(run)
    text(written(run, tokens.at(-1), notes))
  }
  settle({ href: '', strong: false, em: false })
  return tokens
}

const lastChar = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''
const firstChar = (text: string): string => Array.from(text.slice(0, 2))[0] ?? ''
const isBlank = (char: string): boolean => char === '' || /\s/u.test(char)

/**
 * CommonMark's flanking rule (spec 0.31 §6.2; 0.30 counts symbols as letters, so both readings must agree): an opening
 * `**` needs text after it, and, if that begins with a mark, a blank or a mark before it. So `**“加粗”**后面` is not bold.
 */
function flanks(outside: string, inside: string): boolean {
  if (isBlank(inside)) return false
  if (isBlank(outside)) return true
  return [/[\p{P}$+<=>^`|~]/u, /[\p{P}\p{S}]/u].every((mark) => !mark.test(inside) || mark.test(outside))
}

const HTML: Readonly<Record<Span, string>> = { strong: 'strong', em: 'em' }
const STARS: Readonly<Record<Span, string>> = { strong: '**', em: '*' }

/** Writes the tokens, each span with stars where they are read back, else with its HTML tag. */
function write(tokens: readonly Token[]): string {
  const tagged = new Set<number>()
  const shownAt = (at: number): string => {
    const token = tokens[at]
    if (!token) return ''
    if (token.type === 'text') return token.text
    return tagged.has(token.id)
      ? token.type === 'open'
        ? `<${HTML[token.span]}>`
        : `</${HTML[token.span]}>`
      : STARS[token.span]
  }
  const fails = (span: Span): void => {
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'text' || token.span !== span) continue
      const [outside, inside] =
        token.type === 'open'
          ? [lastChar(shownAt(at - 1)), firstChar(shownAt(at + 1))]
          : [firstChar(shownAt(at + 1)), lastChar(shownAt(at - 1))]
      if (!flanks(outside, inside)) tagged.add(token.id)
    }
  }
  // Stars never touch stars: emphasis in or beside strong text is always a tag.
  let strong = 0
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'text') continue
    if (token.span === 'strong') strong += token.type === 'open' ? 1 : -1
    else if (strong > 0 || tokens[at - 1]?.type === 'close' || tokens[at + 1]?.type === 'open')
      tagged.add(token.id)
  }
  fails('em')
  fails('strong')
  return tokens.map((_token, at) => shownAt(at)).join('')
}

/** One or more lines, a backslash before each line end that is a hard break. Never ends with a blank that
 * would be lost. The text of each note is put at the end of `notes`, whose length is then its number. */
export function inlineMarkdown(content: readonly Inline[] | undefined, notes: string[] = []): string {
  const lines = write(tokensOf(runsOf(content), notes))
    .split('\n')
    .map(escapeLineStart)
  return lines.join('\n').replace(/[ \t]$/, (blank) => (blank === ' ' ? '&#32;' : '&#9;'))
}
