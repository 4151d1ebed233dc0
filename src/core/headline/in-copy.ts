// Looks for words in an article: made flat for comparing, as long as before, so that places stay.
import { CREDIT_FIELDS, type Copy, type CreditField, type Outcome, type Place } from './claims'

/** An article made flat once, for many questions. */
export interface FlatCopy {
  readonly blocks: readonly string[]
  readonly credits: readonly (readonly [CreditField, string])[]
  /** ISO 8601; empty if unknown. */
  readonly publishedAt: string
}

/** Full-width forms and capitals made plain, all quotation marks one; as long as before, so that offsets stay. */
export function flat(text: string): string {
  return text.replace(/[！-～A-ZÀ-Þ“”‘’「」『』《》]/g, (mark) => {
    if (/[“”‘’「」『』《》]/.test(mark)) return '"'
    const plain = mark >= '！' && mark <= '～' ? String.fromCharCode(mark.charCodeAt(0) - 0xfee0) : mark
    const small = plain.toLowerCase()
    return small.length === 1 ? small : plain
  })
}

export const flatCopyOf = ({ blocks, credits }: Copy): FlatCopy => ({
  blocks: blocks.map(flat),
  credits: CREDIT_FIELDS.map((field) => [field, flat(credits[field])] as const),
  publishedAt: credits.publishedAt ?? '',
})

/** What, standing just before or just after a hit, makes it a piece of something longer. */
export interface Apart {
  readonly before: RegExp
  readonly after: RegExp
}
// `1.|5` runs on, `。|5` does not.
export const APART_NUMBER: Apart = { before: /\d[.,]?$/, after: /^[.,]?\d/ }
export const APART_LATIN: Apart = { before: /[\p{Script=Latin}\d]$/u, after: /^[\p{Script=Latin}\d]/u }

/** Every place of `needle`, made flat already; `apart` refuses a hit within a longer number or word (`3项` in `43项`). */
export function placesOf(needle: string, blocks: readonly string[], apart: Apart | null): Place[] {
  const places: Place[] = []
  blocks.forEach((text, block) => {
    for (
      let at = text.indexOf(needle);
      at >= 0 && places.length < 200;
      at = text.indexOf(needle, at + needle.length)
    ) {
      const end = at + needle.length
      const inside =
        apart !== null &&
        (apart.before.test(text.slice(0, at).slice(-2)) || apart.after.test(text.slice(end, end + 2)))
      if (!inside) places.push({ block, start: at, end })
    }
  })
  return places
}

/** Where it stands as it is: in the body or in a credit field. */
export type Known = Extract<Outcome, { readonly found: 'body' | 'credit' }>

export function inBody(text: string, copy: FlatCopy, apart: Apart | null = null): Known | null {
  const places = placesOf(flat(text), copy.blocks, apart)
  return places.length > 0 ? { found: 'body', how: 'exact', places } : null
}

export function inCredits(text: string, copy: FlatCopy, apart: Apart | null = null): Known | null {
  const field = copy.credits.find(([, credit]) => placesOf(flat(text), [credit], apart).length > 0)?.[0]
  return field === undefined ? null : { found: 'credit', field }
}

export const known = (text: string, copy: FlatCopy, apart: Apart | null = null): Known | null =>
  inBody(text, copy, apart) ?? inCredits(text, copy, apart)
