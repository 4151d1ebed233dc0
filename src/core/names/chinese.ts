// Names and offices in Chinese text: which offices stand beside a name, and names that an office gives away.
import type { NamePair } from '#shared/names'
import { surnameLength } from '../page/surnames'
import {
  AFTER_NAME,
  CUT,
  EITHER,
  INNER,
  JOINED,
  NO_NAME,
  ORGANISATION_HEAD,
  SECTION,
  TITLE_ZH,
  UNNAMED,
} from './titles'

/** An office as it stands beside a name. */
export interface SaidOffice {
  readonly title: string
  /** Empty where none is named. */
  readonly organisation: string
  /** `原某局局长` `前总统`: said to be past. */
  readonly former: boolean
  readonly start: number
  readonly end: number
}

/** A name in a text with the offices beside it. */
export interface SaidName {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly offices: readonly SaidOffice[]
}

const TITLE = new RegExp(TITLE_ZH, 'gu')
const TITLE_AT_END = new RegExp(`(?:${TITLE_ZH})$`, 'u')
const TITLE_INSIDE = new RegExp(TITLE_ZH, 'u')
const GOES_ON = new RegExp(`(?:${AFTER_NAME})`, 'uy')
/** Of those the words of two characters and more, which stand in no name. */
const WORD_AFTER = new RegExp(
  `(?:${AFTER_NAME.split('|')
    .filter((word) => word.length > 1)
    .join('|')})`,
  'uy',
)
const HAN = /\p{sc=Han}/u
/** What an organisation is written with: `中国石油（集团）有限公司`. */
const RUN = /(?:[\p{sc=Han}A-Za-z0-9·]|（\p{sc=Han}{1,8}）){0,36}$/u
const FAR = 36
const LONGEST = 30
const FORMER = /^(?:原任|前任|时任|曾任|历任|原|前)|(?:原任|前任|时任|曾任|历任|原|前)$/u

/** Whether a name may end here: a mark, the end, or a word that goes on after a name. */
export function nameEndsAt(text: string, at: number): boolean {
  if (at >= text.length || !HAN.test(text.charAt(at))) return true
  GOES_ON.lastIndex = at
  return GOES_ON.test(text)
}

/** `特斯拉首席执行官`: a firm that is called by its name alone. */
const BRAND = /^[\p{sc=Han}A-Za-z0-9]{2,8}$/u
const OF_BRANDS = /(?:首席.{2,4}官|C[EFTO]O|总裁|创始人|董事长|总经理)$/u

/** The run before the office, without what is no part of an organisation. */
function organisationIn(
  run: string,
  title: string,
): { readonly organisation: string; readonly former: boolean } {
  let from = 0
  for (const { index, 0: word } of run.matchAll(CUT)) from = index + word.length
  for (const { index } of run.matchAll(/[和与及]/gu))
    if (index >= from && !JOINED.test(run.slice(0, index + 1))) from = index + 1
  let organisation = run.slice(from)
  const former = FORMER.exec(organisation)?.[0] ?? ''
  organisation = organisation.replace(FORMER, '')
  // `九原区委组织部长` is the 部长 of 九原区委组织部.
  const base = /(\p{sc=Han})长$/u.exec(title)?.[1] ?? ''
  if (
    organisation.length > 1 &&
    !ORGANISATION_HEAD.test(organisation) &&
    ORGANISATION_HEAD.test(organisation + base)
  )
    organisation += base
  const isHeaded = organisation.length <= LONGEST && ORGANISATION_HEAD.test(organisation)
  const isBrand = BRAND.test(organisation) && OF_BRANDS.test(title)
  const isNamed = organisation.length > 1 && (isHeaded || isBrand) && !UNNAMED.has(organisation)
  return { organisation: isNamed ? organisation : '', former: former !== '' }
}

/** Offices that end at `end`, the first said first: `某局局长、党组书记`. */
function officesEndingAt(text: string, end: number, from = 0): readonly SaidOffice[] {
  const found: (SaidOffice & { readonly inner: boolean })[] = []
  let at = end
  while (found.length < 5) {
    const before = text.slice(Math.max(from, at - FAR), at)
    const title = TITLE_AT_END.exec(longestTail(before))?.[0]
    if (title === undefined) break
    let run = RUN.exec(before.slice(0, before.length - title.length))?.[0] ?? ''
    const also = run.lastIndexOf('兼')
    if (also > 0 && TITLE_AT_END.test(run.slice(0, also))) run = run.slice(also + 1)
    const { organisation, former } = organisationIn(run, title)
    const start = at - title.length - (organisation === '' ? 0 : Math.min(run.length, organisation.length))
    found.unshift({ title, organisation, former, start, end: at, inner: INNER.test(run) || run === '' })
    at = at - title.length - run.length
    const sign = text.charAt(at - 1)
    if (run !== '' && !INNER.test(run) && sign !== '、') break
    if (sign !== '、' && sign !== '兼') break
    at--
  }
  return inherited(found)
}

/** A longer office is found before a shorter one at its end: 总书记, not 书记. */
function longestTail(before: string): string {
  for (let start = Math.max(0, before.length - 10); start < before.length; start++) {
    const tail = before.slice(start)
    const found = TITLE_AT_END.exec(tail)
    if (found?.index === 0) return tail
  }
  return ''
}

function inherited(found: readonly (SaidOffice & { readonly inner: boolean })[]): readonly SaidOffice[] {
  let named = ''
  let past = false
  return found.map(({ inner, ...one }) => {
    const isSection = named !== '' && SECTION.test(one.organisation)
    const organisation = isSection ? named + one.organisation : one.organisation
    if (organisation !== '' && !isSection) named = organisation
    past ||= one.former
    return { ...one, organisation: inner && organisation === '' ? named : organisation, former: past }
  })
}

const IN_BRACKETS = /^[（(]([^（）()\n]{2,48})[）)]/u
const APPOSED = /^，([^，。；：！？“”（）\n]{4,32})(?=[，。])/u

/** Offices after a name: `张三（某公司董事长）`, `张三，某公司董事长，`. */
function officesAfter(text: string, at: number): readonly SaidOffice[] {
  const rest = text.slice(at, at + 56)
  const bracketed = IN_BRACKETS.exec(rest)?.[1]
  if (bracketed !== undefined) {
    const found: SaidOffice[] = []
    let from = at + 1
    for (const part of bracketed.split(/[、，,；;]/u)) {
      const end = from + part.length
      const offices = officesEndingAt(text, end, from)
      for (const one of offices)
        found.push(one.organisation === '' ? { ...one, organisation: found.at(-1)?.organisation ?? '' } : one)
      from = end + 1
    }
    return found
  }
  const apposed = APPOSED.exec(rest)?.[1]
  if (apposed === undefined) return []
  const offices = officesEndingAt(text, at + 1 + apposed.length, at + 1)
  // Nothing but the office: `张三，会见某公司董事长，` is none of his.
  const first = offices[0]
  return first !== undefined && first.organisation !== '' && first.start <= at + 1 + (first.former ? 2 : 0)
    ? offices
    : []
}

/** The offices beside a name that is known to be one. */
export const officesBeside = (text: string, start: number, end: number): readonly SaidOffice[] => [
  ...officesEndingAt(text, start),
  ...officesAfter(text, end),
]

/**
 * Of `杜小刚强调` and `赵远致辞`, where the character at `at` is part of the name or not: what a whole word says. 0 where
 * nothing does: `张三为代表`.
 */
function likelier(text: string, at: number, surname: number): number {
  const isWord = (from: number): boolean => {
    WORD_AFTER.lastIndex = from
    return WORD_AFTER.test(text)
  }
  if (!HAN.test(text.charAt(at + 1))) return surname + 2
  if (isWord(at)) return isWord(at + 1) ? 0 : surname + 1
  return isWord(at + 1) && !/[为向和同于]/u.test(text.charAt(at)) ? surname + 2 : 0
}

/** How long the name is that begins at `at`; 0 if none does. */
function nameAt(text: string, at: number): number {
  const foreign = /^\p{sc=Han}{1,8}(?:[·•]\p{sc=Han}{1,10}){1,3}/u.exec(text.slice(at, at + 44))?.[0]
  if (foreign !== undefined) {
    const last = Math.max(foreign.lastIndexOf('·'), foreign.lastIndexOf('•'))
    for (let length = last + 2; length <= foreign.length; length++)
      if (nameEndsAt(text, at + length)) return length
    return 0
  }
  const surname = surnameLength(text.slice(at, at + 2))
  if (surname === 0) return 0
  const [short, long] = [surname + 1, surname + 2].map(
    (length) =>
      length <= text.length - at &&
      /^\p{sc=Han}+$/u.test(text.slice(at, at + length)) &&
      nameEndsAt(text, at + length) &&
      isName(text, at, length),
  )
  if (short === true && long === true && EITHER.test(text.charAt(at + surname + 1)))
    return likelier(text, at + surname + 1, surname)
  return short === true ? surname + 1 : long === true ? surname + 2 : 0
}

/** Words and other offices are none: `书记任上`, `主席和总理`; nor is what a longer word takes in: `主任高级`. */
function isName(text: string, at: number, length: number): boolean {
  const name = text.slice(at, at + length)
  if (NO_NAME.has(name.slice(0, 2)) || /[们某的了着在是和与及]$/u.test(name)) return false
  if (/^.某|^.[先女总局处部院校科主书厂队]$/u.test(name)) return false
  // `高先生` `李主任` are forms of address.
  return (
    !TITLE_INSIDE.test(text.slice(at, at + length + 2)) &&
    !/(?:先生|女士|同志|老师|公司)$/u.test(text.slice(at, at + length + 1))
  )
}

const LEFT_EDGE = /(?:^|[，。、；：！？“”‘’（）《》\s和与及由]|记者|专家|作家)$/u

/** Names that an office beside them gives away. Precision before completeness. */
export function saidNames(text: string): readonly SaidName[] {
  const found = new Map<number, SaidName>()
  function add(start: number, length: number): void {
    const end = start + length
    const offices = officesBeside(text, start, end)
    if (offices.length > 0) found.set(start, { name: text.slice(start, end), start, end, offices })
  }
  for (const { index, 0: title } of text.matchAll(TITLE)) {
    const at = index + title.length
    const length = nameAt(text, at)
    if (length > 0) add(at, length)
  }
  for (const { index } of text.matchAll(/[（(]/gu))
    for (const length of [4, 3, 2]) {
      const start = index - length
      if (start < 0 || found.has(start) || !LEFT_EDGE.test(text.slice(Math.max(0, start - 2), start)))
        continue
      const name = text.slice(start, index)
      const surname = surnameLength(name)
      if (
        surname === 0 ||
        !/^\p{sc=Han}+$/u.test(name) ||
        name.length - surname < 1 ||
        name.length - surname > 2
      )
        continue
      if (!isName(text, start, length)) continue
      add(start, length)
      break
    }
  return [...found.values()].toSorted((one, other) => one.start - other.start)
}

/**
 * Whatever stands where a name would, beside an office, whether or not it opens with a family name: for who knows which
 * names may be meant. Several may begin at one place.
 */
export function namePlaces(text: string): readonly SaidName[] {
  const found: SaidName[] = []
  function add(start: number, end: number, before: readonly SaidOffice[]): void {
    const name = text.slice(start, end)
    if (start < 0 || name.length < end - start || !/^\p{sc=Han}+$/u.test(name)) return
    const offices = [...before, ...officesAfter(text, end)]
    if (offices.length > 0) found.push({ name, start, end, offices })
  }
  for (const { index, 0: title } of text.matchAll(TITLE)) {
    const at = index + title.length
    const lengths = [2, 3, 4].filter((length) => nameEndsAt(text, at + length))
    const before = lengths.length === 0 ? [] : officesEndingAt(text, at)
    for (const length of lengths) add(at, at + length, before)
  }
  for (const { index } of text.matchAll(/[（(]/gu))
    for (const length of [2, 3, 4]) add(index - length, index, officesEndingAt(text, index - length))
  return found
}

/** `Acme` and `Acme’s` alike; a past office is nobody’s title. */
export const pairsOf = ({ name, offices }: SaidName): readonly NamePair[] =>
  offices.flatMap(({ title, organisation, former }) => (former ? [] : [{ name, title, organisation }]))
