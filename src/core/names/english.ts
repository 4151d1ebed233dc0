// Names and offices in English text: `Jane Doe, chief executive of Acme,`, `Acme’s CEO Jane Doe`, `Mayor Jane Doe`.
import type { SaidName, SaidOffice } from './chinese'

const OFFICES =
  'chief executive officer|chief financial officer|chief operating officer|chief technology officer|chief executive|chief of staff|' +
  'executive vice president|senior vice president|vice president|vice chairman|deputy prime minister|prime minister|foreign minister|' +
  'finance minister|defence minister|defense minister|deputy minister|vice minister|minister|executive director|managing director|' +
  'deputy director|director general|director-general|director|secretary general|secretary-general|party secretary|deputy mayor|mayor|' +
  'deputy governor|vice governor|governor|president|chairman|chairwoman|chairperson|chancellor|vice chancellor|premier|principal|dean|' +
  'editor in chief|editor-in-chief|executive editor|general manager|spokesman|spokeswoman|spokesperson|commissioner|ambassador|' +
  'superintendent|co-founder|founder|CEO|CFO|COO|CTO'

/** A capital where a headline sets one: `chief executive` `Chief Executive` */
const TITLES = OFFICES.replaceAll(/(?<![A-Za-z])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const FORMER = '(?:[Ff]ormer|[Ee]x-|[Tt]hen-|[Tt]hen|[Ll]ate|[Oo]utgoing|[Aa]cting)'
const WORD = `(?:\\p{Lu}[\\p{Ll}’'-]{1,20}(?:\\p{Lu}\\p{Ll}{1,16})?|\\p{Lu}\\.)`
/** `Acme Holdings`, `the Bank of England`, `Food and Drug Administration` */
const ORGANISATION = `(?:\\p{Lu}[\\p{L}\\d&’'.-]{0,24})(?: (?:of the|of|and|for|&|\\p{Lu}[\\p{L}\\d&’'.-]{0,24})){0,7}`

/** `Jane Doe, the chief executive of Acme,` and `Jane Doe, Acme’s chief executive,` */
const AFTER = new RegExp(
  `^, (?:(?:the|a|an) )?(?:(${FORMER}) ?)?(?:(${ORGANISATION})[’']s? (?:(${FORMER}) ?)?)?(${TITLES})(?: (?:of|at|for) (?:the )?(${ORGANISATION}))?(?=[,.;:)]|$| (?:said|says|told|and|who))`,
  'u',
)
const FORMER_AT_END = new RegExp(`(?:^|[ ,.])(?:${FORMER}) ?$`, 'u')
const CAPITAL = /^\p{Lu}[\p{L}\d&’'.-]{0,24}$/u
const JOINING = new Set(['of', 'the', 'and', 'for', '&'])

interface SaidBefore {
  readonly title: string
  readonly organisation: string
  readonly former: boolean
  /** Characters from where it begins to the name. */
  readonly length: number
}

/** `Acme CEO Jane Doe`, `Mayor Jane Doe`, `former Acme chairman Jane Doe`: read from the name backwards, word by word. */
function saidBefore(before: string): SaidBefore | null {
  const title = TITLE_BEFORE.exec(before)
  if (title === null) return null
  let rest = before.slice(0, title.index)
  let former = FORMER_AT_END.test(rest)
  if (former) rest = rest.replace(FORMER_AT_END, ' ')
  const words: string[] = []
  for (const word of rest.trimEnd().split(' ').toReversed()) {
    if (words.length > 8 || !(CAPITAL.test(word) || (words.length > 0 && JOINING.has(word)))) break
    words.unshift(word)
  }
  while (JOINING.has(words[0] ?? '')) words.shift()
  const said = words.join(' ')
  const opening = rest.trimEnd().slice(0, rest.trimEnd().length - said.length)
  former ||= FORMER_AT_END.test(opening) || OPENS_FORMER.test(said)
  const length = before.length - (said === '' ? title.index : opening.length)
  return { title: title[0].trimEnd(), organisation: bare(said.replace(OPENS_FORMER, '')), former, length }
}

/** Words with capitals in a row; a name is one, or the end of one. */
const RUNS = new RegExp(
  `(?<![\\p{L}\\d])${WORD}(?: (?:de|da|van|von|der|bin|al|el|${WORD})){1,9}(?![\\p{L}\\d])`,
  'gu',
)
/** `Jane Doe`, `John Q. Smith`, `Ann Lee-Brown`, `Jan van der Oak` */
const NAME = new RegExp(`^${WORD}(?: (?:de|da|van|von|der|bin|al|el|${WORD})){1,3}$`, 'u')
const TITLE_BEFORE = new RegExp(`(?:${TITLES}) $`, 'u')
const TITLE_WITHIN = new RegExp(`(?<!\\p{L})(?:${TITLES}) `, 'gu')

const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** Words with a capital that are part of no name of a person. */
const NO_NAME = new Set(
  (
    'The A An This That These Those He She It They We In On At By For From With And But Or Of To As If When While After Before Since Mr Mrs Ms Dr ' +
    'January February March April May June July August September October November December ' +
    'University College School Institute Street Road Avenue City County State States Province District Ministry Department Office Bureau Bank Group ' +
    'Company Corporation Corp Inc Ltd Limited Holdings Party Committee Council Commission Association Agency Court House Senate Parliament Congress ' +
    'Union United Nations National International World Central Federal Republic Kingdom Development Foundation Center Centre Hospital Post Times News ' +
    'Daily Press Media North South East West New Chinese American British French German Japanese Russian European Asian African Indian China Japan ' +
    'Russia France Germany India Britain America Europe Asia Africa Beijing Shanghai Hong Kong London Washington Officer Executive Chief President ' +
    'Says Said Resigns Quits Rise Rises Vows Warns Calls Urges Wins Loses Named Profits Chairman Director Minister Secretary Mayor Governor General Manager Editor Dean Professor Science Technology Technologies Systems Energy Capital Street'
  )
    .split(' ')
    .concat(DAYS.split('|')),
)

const isName = (name: string): boolean =>
  !/[’']s /u.test(name) && name.split(' ').every((word) => !NO_NAME.has(word.replace(/[’']s?$/u, '')))

/** Offices carry capitals in headlines only: `Mayor` and `mayor` are one. */
const plain = (title: string): string => (/^[A-Z]{3}$/.test(title) ? title : title.toLowerCase())

/** What opens a sentence with a capital is no part of an organisation. */
const OPENS = new RegExp(
  `^(?:(?:The|A|An|His|Her|Its|Their|Our|On|In|At|By|For|From|With|And|But|As|If|When|While|After|Before|Since|${DAYS})(?: |$))+`,
  'u',
)
/** `Former Acme chairman`: with a capital it stands among the words of the organisation. */
const OPENS_FORMER = /^(?:Former|Then|Late|Outgoing|Acting)(?: |$)/u
const OPENS_WITH_TITLE = new RegExp(`^(?:${TITLES})(?: |$)`, 'u')
function bare(organisation: string | undefined): string {
  const found = (organisation ?? '')
    .replace(OPENS, '')
    .replace(/[’']s?$|[.’']{1,9}$/u, '')
    .replace(/ (?:of|and|for|&)$/u, '')
  // `Mayor John Smith and former Governor …`: people.
  return /^\p{Lu}/u.test(found) && !OPENS_WITH_TITLE.test(found) ? found : ''
}

/** The offices beside a name that is known to be one. */
export function englishOfficesBeside(text: string, start: number, end: number): readonly SaidOffice[] {
  const found: SaidOffice[] = []
  const before = text.slice(Math.max(0, start - 90), start)
  const said = saidBefore(before)
  if (said !== null) {
    const { title, organisation, former, length } = said
    found.push({ title: plain(title), organisation, former, start: start - length, end: start - 1 })
  }
  const after = AFTER.exec(text.slice(end, end + 140))
  if (after !== null) {
    const [whole, former, owner, formerToo, title = '', of] = after
    const organisation = bare(owner) || bare(of)
    const isPast = former !== undefined || formerToo !== undefined
    found.push({ title: plain(title), organisation, former: isPast, start: end + 2, end: end + whole.length })
  }
  return found
}

/** Names that an office beside them gives away. Precision before completeness. */
export function englishNames(text: string): readonly SaidName[] {
  const found: SaidName[] = []
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    // `On Monday Acme Chief Executive Jane Doe`, all with capitals: the name is what follows the title.
    const title = Array.from(run.matchAll(TITLE_WITHIN)).at(-1)
    const start = index + (title === undefined ? 0 : title.index + title[0].length)
    const end = index + run.length
    const name = text.slice(start, end)
    if (!NAME.test(name) || !isName(name)) continue
    const offices = englishOfficesBeside(text, start, end)
    if (offices.length > 0) found.push({ name, start, end, offices })
  }
  return found
}
