// The shape of what the intake process says: checked, because the process has read untrusted bytes.
import * as v from 'valibot'
import { ERROR_CODES } from '#shared/error'

const line = v.pipe(v.string(), v.maxLength(5_000_000))
const short = v.pipe(v.string(), v.maxLength(2000))

const Split = v.strictObject({
  raw: line,
  segments: v.array(
    v.strictObject({
      role: v.picklist([
        'space',
        'decoration',
        'separator',
        'headline',
        'seo-repeat',
        'column',
        'source-label',
        'column-suffix',
      ]),
      text: line,
      rule: short,
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  clean: line,
  normalised: line,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  flags: v.array(
    v.picklist([
      'too-short',
      'incomplete-tail',
      'seo-question-form',
      'question-without-mark',
      'replacement-character',
      'invisible-characters',
      'half-width-marks',
    ]),
  ),
})

const Page = v.strictObject({
  headline: v.nullable(Split),
  author: short,
  organisation: short,
  editor: short,
  source: short,
  publishedAt: short,
  keywords: v.pipe(v.array(short), v.maxLength(1000)),
  body: v.pipe(v.array(line), v.maxLength(100_000)),
  furniture: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['picture-note', 'credit', 'keywords', 'editor', 'source', 'published', 'other']),
        text: line,
        before: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxLength(100_000),
  ),
  headlines: v.pipe(v.array(Split), v.maxLength(100_000)),
  ownHeadlineAt: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

const Table = v.strictObject({
  encoding: short,
  delimiter: v.picklist([',', ';', '\t']),
  rows: v.pipe(
    v.array(
      v.strictObject({
        line: v.pipe(v.number(), v.integer(), v.minValue(1)),
        cells: v.pipe(v.array(short), v.maxLength(100)),
      }),
    ),
    v.maxLength(10_001),
  ),
})

export const FoundFromIntake = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  result: v.union([
    v.strictObject({ ok: v.literal(true), table: Table }),
    v.strictObject({
      ok: v.literal(true),
      found: v.strictObject({
        kind: v.picklist(['page', 'article', 'headlines']),
        encoding: short,
        page: Page,
        warnings: v.array(v.picklist(['encoding-guessed', 'characters-replaced', 'no-headline', 'no-body'])),
      }),
    }),
    v.strictObject({
      ok: v.literal(false),
      fault: v.strictObject({
        code: v.picklist(ERROR_CODES),
        message: line,
        subject: v.optional(v.union([line, v.undefined()])),
      }),
    }),
  ]),
})
