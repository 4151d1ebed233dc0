// The review sheet as a page to be printed: no script, nothing fetched, our own style sheet alone.
import { clean, escapeHtml } from '../publish/escape'
import type { Sheet, SheetTable } from '#shared/sheet'

const STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8.5pt } }
* { box-sizing: border-box }
body { margin: 0; font: 10pt/1.6 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; color: #111; line-break: strict; text-autospace: normal }
h1 { margin: 0 0 2mm; font-size: 20pt; line-height: 1.3; letter-spacing: .2em; text-align: center }
h1:lang(en) { letter-spacing: 0 }
h2 { margin: 0 0 4mm; padding: 0 0 3mm; border-bottom: 1.5pt solid; font-size: 13pt; line-height: 1.5; text-align: center }
h3 { margin: 5mm 0 1.5mm; font-size: 11pt; break-after: avoid }
p { margin: 0 0 2mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 1.2mm 1.8mm; border: .5pt solid #555; text-align: start; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; font-weight: normal }
thead th { background: #efefec; font-weight: bold }
.facts th { width: 22%; background: #f6f6f3 }
.statement { margin-top: 6mm; padding-top: 2mm; border-top: .5pt solid #555; font-size: 8.5pt }
`

const cell = (tag: 'td' | 'th', text: string): string => `<${tag}>${escapeHtml(clean(text))}</${tag}>`

function table({ title, head, widths, rows, none }: SheetTable): string {
  const heading = `<h3>${escapeHtml(title)}</h3>`
  if (rows.length === 0) return `${heading}\n<p>${escapeHtml(none)}</p>`
  return [
    heading,
    '<table>',
    `<colgroup>${widths.map((width) => `<col width="${width}%">`).join('')}</colgroup>`,
    `<thead><tr>${head.map((text) => cell('th', text)).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((text) => cell('td', text)).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** A whole document, UTF-8, ending with a line feed. */
export function reviewSheetHtml(sheet: Sheet): string {
  return [
    '<!doctype html>',
    `<html lang="${sheet.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(`${sheet.title} ${sheet.headline}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(sheet.title)}</h1>`,
    `<h2>${escapeHtml(sheet.headline)}</h2>`,
    '<table class="facts"><tbody>',
    ...sheet.facts.map(([name, value]) => `<tr>${cell('th', name)}${cell('td', value)}</tr>`),
    '</tbody></table>',
    ...sheet.tables.map(table),
    `<p class="statement">${escapeHtml(sheet.statement)}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
