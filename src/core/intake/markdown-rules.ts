// Markdown as it is read: CommonMark 0.31 with GitHub's tables and strikes, bold beside Chinese marks, and notes.
import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

/** What reading one text gathers. */
export interface MarkdownEnv {
  /** Markdown of each note by its label. */
  readonly notes: Map<string, string>
}

const envOf = (env: unknown): MarkdownEnv => env as MarkdownEnv
/** Labels in capitals and small letters are the same, as those of links are. */
const labelOf = (text: string): string => text.toLowerCase()

// `[^1]: text`, also with `^` and any word; what follows indented, or on the next line, belongs to it.
const DEFINITION = /^\[\^([^\]\s]{1,100})\]:[ \t]*([^]*)$/
function definition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = (at: number): string =>
    state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at])
  const indent = (at: number): number => (state.sCount[at] ?? 0) - state.blkIndent
  if (indent(start) >= 4) return false
  const found = DEFINITION.exec(line(start))
  if (!found) return false
  if (silent) return true
  const text = [found[2] ?? '']
  let next = start + 1
  let blank = false
  for (; next < end; next++) {
    if (state.isEmpty(next)) {
      blank = true
      continue
    }
    if (indent(next) < (blank ? 4 : 0) || (indent(next) < 4 && DEFINITION.test(line(next)))) break
    if (!blank && indent(next) < 4 && /^(?:[#>*+-]|```|~~~|\d{1,9}[.)])/.test(line(next))) break
    text.push(line(next))
    blank = false
  }
  const { notes } = envOf(state.env)
  const label = labelOf(found[1] ?? '')
  if (!notes.has(label)) notes.set(label, text.join('\n').trim())
  while (next > start + 1 && state.isEmpty(next - 1)) next--
  state.line = next
  return true
}

const REFERENCE = /^\[\^([^\]\s]{1,100})\]/
function reference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false
  const found = REFERENCE.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 110)))
  const note = found && envOf(state.env).notes.get(labelOf(found[1] ?? ''))
  if (!found || note === undefined || note === null) return false
  if (!silent) {
    const token = state.push('note', '', 0)
    token.content = note
    token.info = labelOf(found[1] ?? '')
  }
  state.pos += found[0].length
  return true
}

// Code of blanks alone keeps them all (CommonMark 0.31, 6.1), of which markdown-it takes one off at either end: "`   `"
const BLANK_CODE = /(`{1,100})(?!`)[ \n]{3,1000}\1(?!`)/y
function blankCode(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x60 || state.src.charCodeAt(state.pos - 1) === 0x60) return false
  BLANK_CODE.lastIndex = state.pos
  const found = BLANK_CODE.exec(state.src)
  if (found === null || state.pos + found[0].length > state.posMax) return false
  const [code, markup = ''] = found
  if (!silent) {
    const token = state.push('code_inline', 'code', 0)
    token.markup = markup
    token.content = code.slice(markup.length, -markup.length).replaceAll('\n', ' ')
  }
  state.pos += code.length
  return true
}

/** Addresses are kept as they stand; who may be linked to is decided later, by one rule for all formats. */
export function markdownReader(): MarkdownIt {
  const md = new MarkdownIt({ html: true })
  md.use(cjkFriendly)
  md.validateLink = () => true
  md.normalizeLink = (address) => address
  md.normalizeLinkText = (address) => address
  md.block.ruler.before('reference', 'note', definition, { alt: ['paragraph', 'reference'] })
  md.inline.ruler.before('link', 'note', reference)
  md.inline.ruler.before('backticks', 'blank_code', blankCode)
  return md
}
