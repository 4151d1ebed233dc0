// Writes the table of all commands into docs/manual/zh/keys.md and en/keys.md: `KEYS=write npx vitest run e2e/manual`.
import { keysBlocks } from '../src/core/manual/keys.ts'
import type { ManualLine } from '../src/shared/manual.ts'
import type { ManualLanguage } from './manual.ts'

const BEGIN = '<!-- commands: written from src/shared/commands.ts, KEYS=write npx vitest run e2e/manual -->'
const END = '<!-- end of commands -->'

/** `CmdOrCtrl+I` → `Ctrl/Cmd+I`, ArrowUp → ↑. */
function spelled(key: string): string {
  return key
    .replace('CmdOrCtrl', 'Ctrl/Cmd')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Escape', 'Esc')
}

const cell = (line: ManualLine): string =>
  line.map(({ kind, text }) => (kind === 'key' ? `\`${spelled(text)}\`` : text)).join('')

function printed(language: ManualLanguage): string {
  const row = (cells: readonly ManualLine[]): string => `| ${cells.map(cell).join(' | ')} |`
  return keysBlocks(language)
    .map((block) => {
      if (block.kind === 'heading') return `### ${cell(block.line)}\n`
      if (block.kind !== 'table') return ''
      return [row(block.head), '|---|---|---|', ...block.rows.map(row), ''].join('\n')
    })
    .join('\n')
}

/** The page with the present table between its two remarks. */
export function withKeys(page: string, language: ManualLanguage): string {
  const before = page.slice(0, page.indexOf(BEGIN))
  return `${before}${BEGIN}\n\n${printed(language)}\n${END}\n`
}
