// What of a text does not fit the ledger of names: another title, an office that has ended, a name almost the same, another order.
import type { Span } from '#shared/check'
import type { LedgerOffice, LedgerPerson, NameBecause } from '#shared/names'
import { afterName } from '../copyedit/after-name'
import { officesAgree, organisationsAgree } from './agree'
import type { NameBook, NameHit } from './book'
import { namePlaces, officesBeside, type SaidName, type SaidOffice } from './chinese'
import { hasEnded, holdsOn } from './days'
import { englishNames, englishOfficesBeside } from './english'
import { CUT, TITLE_ZH } from './titles'

export const NAME_KINDS = ['title', 'ended', 'near', 'order', 'spelling'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface NameFinding {
  readonly kind: NameKind
  readonly span: Span
  /** The office held, the name that was likely meant, or the names that stand after it. */
  readonly other: string
  readonly because: NameBecause
}

const HAN = /\p{sc=Han}/u
/** Organisation and title as one reads them. */
export const printedOffice = ({
  organisation,
  title,
}: Pick<LedgerOffice, 'organisation' | 'title'>): string =>
  organisation === ''
    ? title
    : HAN.test(organisation + title)
      ? organisation + title
      : `${organisation} ${title}`

const because = ({ name }: LedgerPerson, office: LedgerOffice | undefined): NameBecause => ({
  name,
  office: office === undefined ? '' : printedOffice(office),
  from: office?.from ?? '',
  to: office?.to ?? '',
  source: office?.source ?? 'hand',
  headline: office?.headline ?? '',
})

function besides(text: string, { start, end, name }: NameHit): readonly SaidOffice[] {
  const english = HAN.test(name) ? [] : englishOfficesBeside(text, start, end)
  return english.length > 0 ? english : officesBeside(text, start, end)
}

const together = (hit: Span, office: Span): Span => ({
  start: Math.min(hit.start, office.start),
  end: Math.max(hit.end, office.end),
})

/** What is said of a known name, against all who are called so. */
function titlesOf(text: string, hit: NameHit, day: string): readonly NameFinding[] {
  const offices = hit.people.flatMap((person) => person.offices.map((office) => ({ person, office })))
  if (offices.length === 0) return []
  const said = besides(text, hit).filter(({ former }) => !former)
  const held = offices.filter(({ office }) => holdsOn(day, office.from, office.to))
  const isHeld = (one: SaidOffice): boolean => held.some(({ office }) => officesAgree(one, office))
  // One office that is right: another beside it is one more, which the ledger need not know.
  const isKnown = said.some(isHeld)
  return said.flatMap((one): NameFinding[] => {
    if (isHeld(one)) return []
    const span = together(hit, one)
    const past = offices.find(({ office }) => hasEnded(day, office.to) && officesAgree(one, office))
    if (past !== undefined)
      return [
        {
          kind: 'ended',
          span,
          other: printedOffice(past.office),
          because: because(past.person, past.office),
        },
      ]
    const now = held.toSorted((a, b) => b.office.from.localeCompare(a.office.from))[0]
    if (now === undefined || isKnown) return []
    return [
      { kind: 'title', span, other: printedOffice(now.office), because: because(now.person, now.office) },
    ]
  })
}

/** Whatever may be a name, by an office beside it or by what is said of it. */
export function nearNames(text: string): readonly SaidName[] {
  const said: readonly SaidName[] = [...(HAN.test(text) ? namePlaces(text) : []), ...englishNames(text)]
  const begun = new Set(said.map(({ start }) => start))
  const alone: readonly SaidName[] = afterName(text).flatMap(({ index, name }) =>
    begun.has(index) ? [] : [{ name, start: index, end: index + name.length, offices: [] }],
  )
  return [...said, ...alone]
}

/** An unknown name with the office of a known one that is almost the same. */
function nearOf(text: string, book: NameBook, hits: readonly NameHit[], day: string): readonly NameFinding[] {
  const taken = new Set<number>()
  for (const { start, end } of hits) for (let at = start; at < end; at++) taken.add(at)
  const isFree = ({ start, end }: Span): boolean => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    return true
  }
  return nearNames(text).flatMap((one): NameFinding[] => {
    if (!isFree(one) || book.called(one.name).length > 0) return []
    for (const person of book.near(one.name)) {
      const office = person.offices.find(
        (held) => holdsOn(day, held.from, held.to) && isOffice(text, one, held),
      )
      if (office === undefined) continue
      const { start, end } = one
      return [{ kind: 'near', span: { start, end }, other: person.name, because: because(person, office) }]
    }
    return []
  })
}

/** The office is said beside the name; or, with no office beside it, its organisation stands in the same text. */
function isOffice(text: string, { name, offices }: SaidName, held: LedgerOffice): boolean {
  if (offices.length === 0) return held.organisation.length > 2 && text.includes(held.organisation)
  return offices.some(
    (said) =>
      officesAgree(said, held) ||
      // An organisation in full is hardly a coincidence, whatever the title.
      (HAN.test(name) &&
        said.organisation.length > 3 &&
        held.organisation !== '' &&
        organisationsAgree(said.organisation, held.organisation)),
  )
}

const LISTED = new RegExp(
  `^(?:[（(][^（）()]{2,40}[）)])?(?:[、 \\u3000]?|和|与|及|以及)((?:[\\p{sc=Han}A-Za-z0-9·、（）]{0,44}(?:${TITLE_ZH}))?)$`,
  'u',
)
const LISTED_EN = /^(?:, and |, | and | & |; )(?:[\p{L}’' ]{0,40} )?$/u

/** Whether two names stand in one list, with nothing between them but their offices. */
function isListed(between: string): boolean {
  if (between.length > 80) return false
  const offices = LISTED.exec(between)?.[1]
  return offices === undefined ? LISTED_EN.test(between) : offices.search(CUT) < 0
}

/** Names in one list that stand in another order than the desk’s. */
function orderOf(text: string, hits: readonly NameHit[], day: string): readonly NameFinding[] {
  const found: NameFinding[] = []
  let list: { readonly hit: NameHit; readonly person: LedgerPerson; readonly rank: number }[] = []
  for (const [at, hit] of hits.entries()) {
    const before = hits[at - 1]
    if (before === undefined || !isListed(text.slice(before.end, hit.start))) list = []
    const [person, namesake] = hit.people
    if (person === undefined || namesake !== undefined || person.rank === null) continue
    // Who holds no office any more has no place in today’s order.
    const { offices } = person
    if (offices.length > 0 && !offices.some(({ from, to }) => holdsOn(day, from, to))) continue
    const { rank } = person
    const after = list.filter((one) => one.rank > rank)
    if (after.length > 0) {
      const { start, end } = hit
      const other = after.map((one) => one.person.name).join('、')
      found.push({ kind: 'order', span: { start, end }, other, because: because(person, undefined) })
    }
    list.push({ hit, person, rank })
  }
  return found
}

/** In the order of the text. `day` is that of the article, ISO as far as known; empty: it ends no office. Pure. */
export function nameFindings(text: string, book: NameBook, day: string): readonly NameFinding[] {
  if (book.people === 0) return []
  const hits = book.find(text)
  const found = hits.flatMap((hit): readonly NameFinding[] => {
    const [person] = hit.people
    const isOther = person !== undefined && person.name !== hit.name
    const { start, end } = hit
    const spelling: readonly NameFinding[] = isOther
      ? [{ kind: 'spelling', span: { start, end }, other: person.name, because: because(person, undefined) }]
      : []
    return [...spelling, ...titlesOf(text, hit, day)]
  })
  return [...found, ...nearOf(text, book, hits, day), ...orderOf(text, hits, day)].toSorted(
    (one, other) =>
      one.span.start - other.span.start || NAME_KINDS.indexOf(one.kind) - NAME_KINDS.indexOf(other.kind),
  )
}
