// The style sheet of a printed proof: Chinese book typography, running head and page numbers; with line numbers a grid.
import type { OptionsOf } from '#shared/formats'
import { oneLine } from './escape'

export type Paper = OptionsOf<'pdf'>['paper']

/** Of the text, so many lines a page: the margins are what is left of the paper. Millimetres. */
export const LINE = 7
export const PAPERS: Readonly<
  Record<
    Paper,
    { readonly size: string; readonly lines: number; readonly width: number; readonly margins: string }
  >
> = {
  a4: { size: '210mm 297mm', lines: 35, width: 166, margins: '25mm 22mm 27mm' },
  b5: { size: '176mm 250mm', lines: 29, width: 140, margins: '23mm 18mm 24mm' },
  letter: { size: '8.5in 11in', lines: 32, width: 171.9, margins: '26mm 22mm 29.4mm' },
}

const SERIF =
  '"Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, "Times New Roman", serif'
const SANS =
  '"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif'

/** The small print around a page. */
const SMALL = `font: 8.5pt/1.4 ${SANS}; color: #555`

/** As the text of a string in CSS; every character that is no letter or digit by its number: nothing ends the string. */
const cssText = (text: string): string =>
  oneLine(text).replace(/[^\p{L}\p{N}]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)

/** The running head stands on every page but the first, which begins with the title itself. */
export function printStyle(paper: Paper, head: string): string {
  const { size, margins } = PAPERS[paper]
  return `@page { size: ${size}; margin: ${margins}; @top-center { content: "${cssText(head)}"; ${SMALL} } @bottom-center { content: counter(page) " / " counter(pages); ${SMALL} } }
@page :first { @top-center { content: "" } }
* { box-sizing: border-box }
html { color: #000; background: #fff }
body { margin: 0; font: 11pt/${LINE}mm ${SERIF}; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; orphans: 2; widows: 2 }
article + article, .contents + article { break-before: page }
header { margin: 0 0 ${LINE}mm }
h1 { margin: 0; font-size: 19pt; line-height: ${LINE * 1.5}mm; padding-bottom: ${LINE / 2}mm; text-wrap: pretty; break-after: avoid }
h2, h3, h4 { margin: ${LINE}mm 0 0; font-size: 12.5pt; line-height: ${LINE}mm; break-after: avoid }
h3 { font-size: 11.5pt }
h4 { font-size: 11pt }
p { margin: 0; text-align: justify; text-justify: inter-character; overflow-wrap: anywhere }
article:lang(zh) > p, article:lang(zh) > blockquote > p { text-indent: 2em }
article:not(:lang(zh)) > p + p { text-indent: 1.5em }
em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right }
.kicker, .deck, .byline, footer p { text-align: start; text-indent: 0 }
.kicker { letter-spacing: .1em }
.deck { color: #333 }
.byline, footer, .facts { font-family: ${SANS}; font-size: 9pt; color: #333 }
.byline > * + * { margin-inline-start: 1.2em }
ul, ol { margin: 0; padding-inline-start: 2em }
blockquote { margin: 0 0 0 2em }
pre { margin: ${LINE}mm 0; padding-inline-start: 1em; white-space: pre-wrap; overflow-wrap: anywhere; font: 9.5pt/${LINE}mm ui-monospace, Menlo, Consolas, monospace; border-inline-start: .5pt solid #999 }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em }
figure { margin: ${LINE}mm 0; text-align: center; break-inside: avoid }
figure img { display: block; margin: 0 auto; max-width: 100%; object-fit: contain }
figcaption { font-family: ${SANS}; font-size: 9pt }
.credit { color: #555; margin-inline-start: .5em }
table { width: 100%; margin: ${LINE}mm 0; border-collapse: collapse; font-size: 9.5pt }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 0 2mm; text-align: start; vertical-align: top; font-weight: normal; background: linear-gradient(#777, #777) top / 100% .4pt no-repeat }
tbody tr:last-child > * { background: linear-gradient(#777, #777) top / 100% .4pt no-repeat, linear-gradient(#777, #777) bottom / 100% .4pt no-repeat }
th { font-weight: bold }
td p, th p { text-indent: 0; text-align: start }
sup, sub { font-size: .7em }
a { color: inherit; text-decoration: none }
hr { margin: 0; height: ${LINE}mm; border: 0; background: linear-gradient(#000, #000) center / 24mm .4pt no-repeat }
.notes, footer { margin-top: ${LINE}mm }
.notes { font-size: 9pt }
.notes .back { display: none }
.contents h1 { margin-bottom: ${LINE}mm }
.contents ol { padding-inline-start: 2.5em }
.contents li { padding-inline-start: .3em }
:is(a, code, em, strong, s, sub, sup, span, time) { line-height: 0 }
`
}

/** Numbers in the margin, every line of every page; all heights are whole lines, so that text and numbers stay together. */
export function linedStyle(paper: Paper): string {
  return `body { padding-inline-start: 9mm }
.lines { position: fixed; top: 0; left: 0; width: 6mm; margin: 0; padding: 0; list-style: none; font: 6.5pt/${LINE}mm ${SANS}; color: #888; text-align: end; text-indent: 0 }
.lines li { height: ${LINE}mm }
.lines li:nth-child(5n) { color: #000 }
h1 { line-height: ${LINE * 2}mm; padding-bottom: 0 }
em:lang(zh) { text-emphasis: none; text-decoration: underline dotted; text-underline-offset: .25em }
.kicker, .deck, figcaption, table, .facts { line-height: ${LINE}mm }
figure img:not([width]) { height: ${LINE * 10}mm; width: 100% }
/* ${PAPERS[paper].lines} lines */
`
}

/** So much wider is a margin to write marks in. Millimetres. */
export const MARKS = 38

export interface ProofPage {
  /** Id of the element whose pages these are. */
  readonly id: string
  readonly head: string
  readonly foot: string
}

/** Each article's own head and foot on its pages; with a margin for marks at the right, the text is as much narrower. */
export function proofStyle(paper: Paper, pages: readonly ProofPage[], isWide: boolean): string {
  const [top = '', side = '', bottom = ''] = PAPERS[paper].margins.split(' ')
  const margins = isWide ? `@page { margin: ${top} calc(${side} + ${MARKS}mm) ${bottom} ${side} }\n` : ''
  // Its running head is the article's own, on the first page too where there are several.
  const own = pages.map(({ id, head, foot }, at) => {
    const first = at === 0 ? `@page p${at}:first { @top-center { content: "" } }\n` : ''
    return `@page p${at} { @top-center { content: "${cssText(head)}"; ${SMALL} } @bottom-left { content: "${cssText(foot)}"; ${SMALL} } @bottom-center { content: "" } @bottom-right { content: counter(page) " / " counter(pages); ${SMALL} } }\n${first}#${id} { page: p${at} }\n`
  })
  return `${margins}${own.join('')}.proof > .facts { margin-top: ${LINE}mm }\n`
}
