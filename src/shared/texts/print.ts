// Words of the printed head: its order, its parts, how full each line is.
import type { HeadOrder } from '../head-order'
import type { Both } from './both'
import { counted } from './plural'

interface PrintWords {
  readonly order: string
  readonly fields: Readonly<Record<keyof HeadOrder, string>>
  readonly title: string
  readonly kicker: string
  readonly deck: string
  /** A part with its lines: so many of so many, each of so much room. */
  readonly lines: (part: string, lines: number, most: number, room: number, unit: string) => string
  readonly line: (n: number, count: number, room: number) => string
  readonly over: (by: number) => string
  readonly short: (by: number) => string
  /** Within one character of the room. */
  readonly full: string
  readonly lone: (character: string) => string
}

export const printTexts = {
  'zh-CN': {
    order: '标题单：栏数–字号–行数',
    fields: { columns: '栏', points: '磅', lines: '行', columnWidth: '栏宽 mm', gutter: '栏距 mm' },
    title: '主题',
    kicker: '引题',
    deck: '副题',
    lines: (part, lines, most, room, unit) =>
      `${part} ${lines} / ${most} 行${lines > most ? ' 超' : ''}，每行 ${room} ${unit}`,
    line: (n, count, room) => `第 ${n} 行 ${count} / ${room}`,
    over: (by) => `超 ${by}`,
    short: (by) => `短 ${by}`,
    full: '±1 以内',
    lone: (character) => `孤字“${character}”`,
  },
  en: {
    order: 'Head order: columns–points–lines',
    fields: {
      columns: 'columns',
      points: 'points',
      lines: 'lines',
      columnWidth: 'column mm',
      gutter: 'gutter mm',
    },
    title: 'Headline',
    kicker: 'Kicker',
    deck: 'Deck',
    lines: (part, lines, most, room, unit) =>
      `${part}: ${lines} / ${counted(most, 'line')}${lines > most ? ', over' : ''}, ${room} ${unit} a line`,
    line: (n, count, room) => `line ${n}: ${count} / ${room}`,
    over: (by) => `${by} over`,
    short: (by) => `${by} short`,
    full: 'within ±1',
    lone: (character) => `“${character}” stands alone`,
  },
} satisfies Both<PrintWords>
