// The check report as a sheet of facts and tables, in either language.
import { COPY_SEVERITIES, type CopyFinding } from '#shared/copyedit'
import type { CopyReport, ReportedFinding } from '#shared/copy-report'
import type { Language } from '#shared/settings'
import type { Sheet, SheetTable } from '#shared/sheet'
import { copyReportTexts } from '#shared/texts/copy-report'
import { copyeditTexts } from '#shared/texts/copyedit'
import { libraryTexts } from '#shared/texts/library'
import { PASSES, weightClass, WEIGHT_CLASSES, WEIGHTS } from './weights'

interface Given {
  readonly report: CopyReport
  readonly language: Language
  /** Prints a moment in ms since 1970 where the desk is. */
  readonly when: (at: number) => string
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export function copyReportSheet({ report, language, when }: Given): Sheet {
  const words = copyReportTexts[language]
  const texts = copyeditTexts[language]
  const number = (n: number): string => n.toLocaleString(language)
  const rate = (n: number): string => n.toLocaleString(language, { maximumFractionDigits: 2 })
  const ruleName = (rule: CopyFinding['rule']): string => texts.rules[rule].name
  const names = (rules: CopyReport['asked']): string =>
    rules.length === 0
      ? words.all
      : words.rules(number(rules.length), rules.map(ruleName).join(words.between))
  const { profile, blocks } = report
  const base = texts.profiles[profile.base]
  const style = profile.name === null ? base : words.own(profile.name, base)
  const { choices } = profile

  function place({ block }: { readonly block: number }): string {
    return words.block(number(block + 1))
  }
  function row(one: ReportedFinding): readonly string[] {
    const { name, says } = texts.rules[one.rule]
    return [
      texts.severities[one.severity],
      place(one),
      `${one.before}【${short(one.quote)}】${one.after}`,
      `${name}\n${says(short(one.quote), one.other, one.because)}`,
    ]
  }
  const isOpen = ({ disposition }: ReportedFinding): boolean => disposition === 'open'
  const more = report.more > 0 ? [['', '', words.more(number(report.more)), '']] : []
  const standing = report.fixes.filter(({ takenBack }) => !takenBack)

  const estimate: SheetTable = {
    title: words.estimate.title,
    head: words.estimate.head,
    widths: [52, 16, 16, 16],
    rows:
      standing.length === 0
        ? []
        : [
            ...WEIGHT_CLASSES.flatMap((kind) => {
              const own = standing.filter(({ rule }) => weightClass(rule) === kind).length
              return own === 0
                ? []
                : [
                    [
                      words.estimate.classes[kind],
                      String(WEIGHTS[kind]),
                      number(own),
                      rate(own * WEIGHTS[kind]),
                    ],
                  ]
            }),
            [words.estimate.sum, '', number(standing.length), rate(report.weight)],
          ],
    none: words.estimate.none,
  }
  return {
    lang: language,
    title: words.title,
    headline: report.headline === '' ? libraryTexts[language].untitled : report.headline,
    facts: [
      [
        words.fields.rate,
        report.rate === null
          ? words.estimate.noText
          : standing.length === 0
            ? words.estimate.none
            : words.estimate.rate(rate(report.rate), report.rate <= PASSES),
      ],
      [words.fields.profile, profile.forArticle ? words.forArticle(style) : style],
      [
        words.fields.choices,
        [
          words.hanLatin[choices.hanLatin],
          words.range(choices.range),
          words.longSentence(number(choices.longSentence)),
          words.styles[choices.english],
          words.headings[choices.headings],
        ].join(words.between),
      ],
      [words.fields.asked, names(report.asked)],
      [words.fields.notAsked, names(report.notAsked)],
      [
        words.fields.read,
        [
          words.blocks(number(blocks.zh), number(blocks.en)),
          blocks.other === 0 ? '' : words.notRead(number(blocks.other)),
          blocks.code === 0 ? '' : words.code(number(blocks.code)),
          words.characters(number(report.characters)),
        ].join(''),
      ],
      [words.fields.spelling, words.spelled[report.spelling]],
      [
        words.fields.consulted,
        report.consulted.length === 0
          ? words.nothingConsulted
          : report.consulted
              .map(({ kind, name, version, entries }) =>
                kind === 'list'
                  ? words.list(name, version, number(entries))
                  : words.ledger(name, number(entries)),
              )
              .join('\n'),
      ],
      [words.fields.at, when(report.at)],
      [words.fields.by, report.by === '' ? words.nobody : report.by],
      [words.fields.id, report.articleId],
      [words.fields.textHash, report.revisionHash],
    ],
    tables: [
      estimate,
      {
        title: words.counts.title,
        head: words.counts.head,
        widths: [40, 20, 20, 20],
        rows: COPY_SEVERITIES.map((severity) => {
          const { found, open } = report.counts[severity]
          return [texts.severities[severity], number(found), number(open), number(found - open)]
        }),
        none: '',
      },
      {
        title: words.open.title,
        head: words.findingHead,
        widths: [10, 12, 38, 40],
        rows: [...report.findings.filter(isOpen).map(row), ...more],
        none: words.open.none,
      },
      {
        title: words.answered.title,
        head: words.answeredHead,
        widths: [10, 12, 28, 28, 22],
        rows: report.findings
          .filter((one) => !isOpen(one))
          .map((one) => [
            ...row(one),
            words.said(
              words.dispositions[one.disposition],
              one.by,
              one.at === null ? '' : when(one.at),
              one.note,
            ),
          ]),
        none: words.answered.none,
      },
      {
        title: words.fixes.title,
        head: words.fixes.head,
        widths: [22, 12, 34, 22, 10],
        rows: report.fixes.map(({ rule, block, was, made, by, at, weight, takenBack }) => [
          ruleName(rule),
          place({ block }),
          `${short(was)} → ${made === '' ? words.fixes.nothing : short(made)}`,
          `${by === '' ? words.nobody : by}\n${when(at)}`,
          takenBack ? words.fixes.takenBack : String(weight),
        ]),
        none: words.fixes.none,
      },
    ],
    statement: words.statement,
  }
}
