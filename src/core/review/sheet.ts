// The review sheet (审稿单) as plain data, before it is a Word file or a printed page: the same record gives the same sheet.
import type { Article } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { AttachedReport, CopyReport } from '#shared/copy-report'
import type { CheckedHeadline } from '#shared/checked'
import type { Review, ReviewEntry, ReviewedHeadline } from '#shared/review'
import type { Language } from '#shared/settings'
import type { Sheet, SheetTable } from '#shared/sheet'
import { copyReportTexts } from '#shared/texts/copy-report'
import { checksTexts } from '#shared/texts/checks'
import { libraryTexts } from '#shared/texts/library'
import { reviewTexts } from '#shared/texts/review'
import { sheetTexts } from '#shared/texts/review-sheet'
import { copyReportSheet } from '../copyedit/report-sheet'

export interface SheetGiven {
  readonly language: Language
  readonly article: Article
  readonly review: Review
  /** As they stand, the main one first. */
  readonly headlines: readonly ReviewedHeadline[]
  readonly channels: readonly Channel[]
  readonly checked: CheckedHeadline
  /** The check report of the text that was attached last; null if none was. */
  readonly attached: { readonly report: CopyReport; readonly attached: AttachedReport } | null
  /** Prints a moment in ms since 1970 where the desk is. */
  readonly when: (at: number) => string
}

const FACTS = [
  'headline',
  'kicker',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'publishedAt',
] as const

const named = ({ by, role }: Pick<ReviewEntry, 'by' | 'role'>): string =>
  role === '' ? by : `${by}\n${role}`

/** The check report whole: which it is, what it was asked of, then its tables. */
function attachedTables({ attached: given, review, language, when }: SheetGiven): readonly SheetTable[] {
  if (given === null) return []
  const words = copyReportTexts[language]
  const { report, attached } = given
  const { title, facts, tables } = copyReportSheet({ report, language, when })
  const isNow = attached.revisionHash === review.now.revisionHash
  return [
    {
      title: words.attached,
      head: words.attachedHead,
      widths: [22, 18, 60],
      rows: [
        [
          when(attached.at),
          attached.by === '' ? words.nobody : attached.by,
          `${attached.hash}\n${isNow ? words.ofThisText : words.ofAnotherText}`,
        ],
      ],
      none: '',
    },
    {
      title,
      head: words.factsHead,
      widths: [22, 78],
      rows: facts,
      none: '',
    },
    ...tables.map((table) => ({ ...table, title: words.part(table.title) })),
  ]
}

export function reviewSheet(given: SheetGiven): Sheet {
  const { language, article, review, headlines, channels, checked, when } = given
  const words = sheetTexts[language]
  const said = reviewTexts[language]
  const library = libraryTexts[language]
  const checks = checksTexts[language]
  const withdrawn = new Set(review.entries.flatMap(({ withdrawsId }) => withdrawsId ?? []))
  const channelName = (key: string | null): string =>
    key === null ? words.headlines.main : (channels.find((one) => one.key === key)?.name[language] ?? key)

  const steps = review.steps.map(({ step, signed, changedSince, changesSeenBy }): readonly string[] =>
    signed === null
      ? [step.name, '', '', words.steps.waiting, '', '']
      : [
          step.name,
          named(signed),
          when(signed.at),
          changedSince
            ? words.steps.changed
            : changesSeenBy === null
              ? words.steps.signed
              : words.steps.seenBy(changesSeenBy),
          signed.note,
          '',
        ],
  )
  const ticks = review.steps
    .filter(({ step, signed }) => step.checks.length > 0 || (signed?.ticked.length ?? 0) > 0)
    .map(({ step, signed }): readonly string[] => [
      step.name,
      (signed?.ticked ?? step.checks).map((item) => `${signed === null ? '☐' : '☑'} ${item}`).join('\n'),
    ])
  const findings = [
    ...checked.open.map(({ severity, message, args }): readonly string[] => [
      checks.severities[severity],
      checks.messages[message](args),
      words.findings.open,
    ]),
    ...checked.answered.map(({ finding, disposition }): readonly string[] => [
      checks.severities[finding.severity],
      checks.messages[finding.message](finding.args),
      words.findings.answered(
        checks.dispositions[disposition.kind],
        disposition.by,
        when(disposition.at),
        disposition.note,
      ),
    ]),
  ]
  const record = review.entries.map((entry): readonly string[] => {
    const what = said.entries[entry.kind]
    const despite = entry.despite.map(({ message, args }) => checks.messages[message](args))
    return [
      String(entry.n),
      when(entry.at),
      named(entry),
      (entry.step === null ? what : said.entryOf(what, entry.step.name)) +
        (withdrawn.has(entry.id) ? words.record.withdrawn : ''),
      [
        entry.note,
        despite.length === 0 ? '' : words.record.despite(despite.join(words.record.between)),
        `${said.revision(String(entry.revision))} ${entry.revisionHash.slice(0, 12)}`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
    ]
  })

  return {
    lang: language,
    title: words.title,
    headline: article.headline === '' ? library.untitled : article.headline,
    facts: [
      ...FACTS.map((name) => [words.fields[name], article[name]] as const),
      [words.fields.zishu, article.zishu.toLocaleString(language)] as const,
      [words.fields.stage, library.stages[article.stage]] as const,
      [words.fields.status, said.statuses[review.status]] as const,
      [words.fields.id, article.id] as const,
      [words.fields.textHash, review.now.revisionHash] as const,
      [words.fields.headlinesHash, review.now.headlinesHash] as const,
    ].filter(([, value]) => value !== ''),
    tables: [
      {
        title: words.headlines.title,
        head: words.headlines.head,
        widths: [25, 75],
        rows: headlines.map(({ channel, text }) => [channelName(channel), text]),
        none: '',
      },
      {
        title: words.steps.title,
        head: words.steps.head,
        widths: [12, 16, 18, 14, 24, 16],
        rows: steps,
        none: '',
      },
      {
        title: words.checks.title,
        head: words.checks.head,
        widths: [20, 80],
        rows: ticks,
        none: words.checks.none,
      },
      {
        title: words.findings.title,
        head: words.findings.head,
        widths: [12, 48, 40],
        rows: findings,
        none: words.findings.none,
      },
      {
        title: words.record.title,
        head: words.record.head,
        widths: [7, 20, 17, 20, 36],
        rows: record,
        none: words.record.none,
      },
      ...attachedTables(given),
    ],
    statement: words.statement,
  }
}
