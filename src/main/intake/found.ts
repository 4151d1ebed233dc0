// The shape of what the intake process says: checked, because the process has read untrusted bytes.
import * as v from 'valibot'
import { ARTICLE_KINDS } from '#shared/check-input'
import { Document, isMediaHash } from '#shared/document'
import { ERROR_CODES } from '#shared/error'
import { INCOMING_FORMATS, INCOMING_NOTICES } from '#shared/incoming'
import { MOST_PIECES, PIECE_KINDS } from '#shared/origin'
import { MOST_ENTRIES } from '#shared/word-list'
import type { ProfilePart } from '#shared/page-profile'

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

const cells = v.pipe(v.array(short), v.maxLength(100))
const ListTable = v.strictObject({
  encoding: short,
  sheets: v.pipe(v.array(short), v.maxLength(2000)),
  sheet: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rows: v.pipe(
    v.array(v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(1)), cells })),
    v.maxLength(MOST_ENTRIES + 1),
  ),
})

const bytes = v.instance(Uint8Array)
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const moment = v.nullable(v.pipe(v.number(), v.finite()))
const saying = { author: short, at: moment, text: v.pipe(v.string(), v.maxLength(100_000)) }

const Desk = v.strictObject({
  kind: v.picklist(ARTICLE_KINDS),
  tags: v.pipe(v.array(short), v.maxLength(1000)),
  channels: v.pipe(v.array(short), v.maxLength(1000)),
  candidates: v.pipe(
    v.array(
      v.strictObject({
        n: v.pipe(v.number(), v.integer(), v.minValue(1)),
        text: short,
        origin: v.picklist(['import', 'cleaner', 'normaliser', 'editor', 'lead', 'cut']),
        parent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
        by: short,
        note: short,
        at: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxLength(1000),
  ),
  current: v.pipe(v.number(), v.integer(), v.minValue(1)),
  choices: v.pipe(
    v.array(v.strictObject({ channel: short, candidate: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
    v.maxLength(1000),
  ),
})

const Rich = v.strictObject({
  kicker: short,
  deck: v.pipe(v.string(), v.maxLength(20_000)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  body: Document,
  proposed: v.nullable(
    v.strictObject({
      body: Document,
      authors: v.pipe(v.array(short), v.maxLength(1000)),
      turns: v.optional(
        v.pipe(v.array(v.strictObject({ author: short, at: moment, body: Document })), v.maxLength(1000)),
      ),
    }),
  ),
  comments: v.pipe(
    v.array(
      v.strictObject({
        block: place,
        from: place,
        to: place,
        proposed: v.optional(v.strictObject({ block: place, from: place, to: place })),
        ...saying,
        resolved: v.boolean(),
        replies: v.pipe(v.array(v.strictObject(saying)), v.maxLength(1000)),
      }),
    ),
    v.maxLength(10_000),
  ),
  pictures: v.pipe(
    v.array(v.strictObject({ sha256: v.pipe(v.string(), v.check(isMediaHash)), bytes })),
    v.maxLength(2000),
  ),
  desk: v.optional(v.union([Desk, v.undefined()])),
})

const Fault = v.strictObject({
  code: v.picklist(ERROR_CODES),
  message: line,
  subject: v.optional(v.union([line, v.undefined()])),
})

const Piece = v.union([
  v.strictObject({
    part: short,
    format: v.picklist(INCOMING_FORMATS),
    kind: v.picklist(['page', 'article', 'headlines']),
    encoding: short,
    raw: v.nullable(bytes),
    page: Page,
    rich: v.nullable(Rich),
    warnings: v.array(v.picklist(INCOMING_NOTICES)),
    site: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(300)))),
  }),
  v.strictObject({ part: short, fault: Fault }),
])

const places = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(10))
const Learned = v.strictObject({
  site: v.pipe(v.string(), v.maxLength(300)),
  profile: v.strictObject({
    headline: places,
    author: places,
    source: places,
    editor: places,
    date: places,
    body: places,
    furniture: places,
  } satisfies Record<ProfilePart, typeof places>),
})

const SourcePieces = v.strictObject({
  ofBlocks: v.boolean(),
  isCut: v.boolean(),
  pieces: v.pipe(
    v.array(
      v.strictObject({
        n: v.pipe(v.number(), v.integer(), v.minValue(1)),
        text: v.pipe(v.string(), v.minLength(1)),
        kind: v.picklist(PIECE_KINDS),
      }),
    ),
    v.maxLength(MOST_PIECES),
  ),
})

export const SaidByIntake = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  result: v.union([
    v.strictObject({ ok: v.literal(true), table: Table }),
    v.strictObject({ ok: v.literal(true), listTable: ListTable }),
    v.strictObject({ ok: v.literal(true), piece: Piece }),
    v.strictObject({ ok: v.literal(true), end: v.literal(true) }),
    v.strictObject({
      ok: v.literal(true),
      wants: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2048))), v.maxLength(500)),
    }),
    v.strictObject({ ok: v.literal(true), learned: Learned }),
    v.strictObject({ ok: v.literal(true), origin: SourcePieces }),
    v.strictObject({ ok: v.literal(false), fault: Fault }),
  ]),
})
