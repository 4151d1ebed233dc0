// The sheet of all keys as a page to print: those of one place first, then menu by menu.
import { COMMANDS, MENUS, type CommandId } from '#shared/commands'
import type { KeyArea, KeyMap } from '#shared/key-map'
import type { Language } from '#shared/settings'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { keyMapTexts } from '#shared/texts/key-map'
import { keysIn } from './key-map'
import { printedKey } from './printed'

const STYLE = `@page{size:A4;margin:14mm}body{margin:0;font:9pt/1.5 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1b1b1b}
h1{font-size:15pt;margin:0 0 1mm}p{margin:0 0 4mm;color:#555}main{columns:2;column-gap:8mm}section{margin:0 0 4mm}h2{font-size:10pt;margin:0 0 1mm;border-bottom:.4pt solid #555;break-after:avoid}
dl{margin:0}dl>div{display:flex;gap:3mm;break-inside:avoid}dd{margin:0 0 0 auto;white-space:nowrap}kbd{font:8pt Consolas,Menlo,monospace;border:.4pt solid #999;border-radius:1pt;padding:0 1mm;margin-left:1mm}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface Asked {
  readonly map: KeyMap
  readonly language: Language
  readonly mac: boolean
  readonly here: { readonly area: KeyArea; readonly ids: readonly CommandId[] }
}

/** A whole document that fetches nothing. Commands without a key are left out. */
export function keySheetHtml({ map, language, mac, here }: Asked): string {
  const words = keyMapTexts[language]
  const names = commandTexts[language]
  const bound = COMMANDS.map((command) => ({ command, keys: keysIn(map, command) })).filter(
    ({ keys }) => keys.length > 0,
  )
  const section = (title: string, some: typeof bound): string => {
    if (some.length === 0) return ''
    const lines = some.map(({ command, keys }) => {
      const caps = keys.map((key) => `<kbd>${escaped(printedKey(key, mac))}</kbd>`).join('')
      return `<div><dt>${escaped(names[command.id].replace('…', ''))}</dt><dd>${caps}</dd></div>`
    })
    return `<section><h2>${escaped(title)}</h2><dl>${lines.join('')}</dl></section>`
  }
  const sections = [
    section(
      words.here(words.areas[here.area]),
      bound.filter(({ command }) => here.ids.includes(command.id)),
    ),
    ...MENUS.map((menu) =>
      section(
        menuTexts[language][menu],
        bound.filter(({ command }) => command.menu === menu),
      ),
    ),
  ]
  const title = `${frameTexts[language].app} · ${frameTexts[language].keys}`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1><p>${escaped(frameTexts[language].keysHint)}</p><main>${sections.join('')}</main></body></html>`
}
