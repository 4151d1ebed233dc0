// The body of an article → paragraphs of an ICML story: ranges of one style, footnotes, tables, pictures linked beside it.
import type { Block, Figure, Inline, ListItem, Table } from '#shared/document'
import { oneLine } from './escape'
import { isEmpty, runsOf, type Run } from './inline'
import {
  ICML_MARKS,
  markName,
  PLAIN_CHARACTER,
  type IcmlLine,
  type IcmlMark,
  type IcmlNames,
} from './icml-styles'
import { icmlPicture } from './icml-picture'
import type { Publishable } from './publishable'
import { gridOf } from './table-grid'
import { element, group, xmlText, type Attributes } from './xml'

/** A line end within a paragraph, as InDesign has it; by its number, since whoever cleans a text takes it for a line end. */
const FORCED_BREAK = '<Content>&#8232;</Content>'

const plainRange = (...inside: readonly string[]): string =>
  element('CharacterStyleRange', { AppliedCharacterStyle: PLAIN_CHARACTER }, ...inside)

interface Paragraph {
  readonly attributes: Attributes
  /** Ranges of characters. */
  readonly inside: string
}

/** Paragraphs end with a break, but for the last of a story, a cell, a note. */
const paragraphsXml = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.map(({ attributes, inside }, at) =>
    element('ParagraphStyleRange', attributes, inside, at < paragraphs.length - 1 ? plainRange('<Br/>') : ''),
  )

export interface Story {
  readonly xml: readonly string[]
  /** Styles that are used, e.g. `{ line: 'bullet', depth: 2 }`. */
  readonly lines: readonly { readonly line: IcmlLine; readonly depth: number }[]
  readonly marks: readonly (readonly IcmlMark[])[]
  /** Addresses that are linked to, in order; the first is `link-1`. */
  readonly links: readonly string[]
}

interface Within {
  readonly line: IcmlLine
  readonly depth: number
}
const AT_TOP: Within = { line: 'text', depth: 0 }

export class StoryWriter {
  readonly #names: IcmlNames
  readonly #pictures: Publishable['pictures']
  readonly #paragraphs: Paragraph[] = []
  readonly #lines = new Map<string, { line: IcmlLine; depth: number }>()
  readonly #marks = new Map<string, readonly IcmlMark[]>()
  readonly #links: string[] = []
  #figures = 0
  #tables = 0

  constructor(names: IcmlNames, pictures: Publishable['pictures']) {
    this.#names = names
    this.#pictures = pictures
  }

  /** A paragraph of one line of type; nothing for one that says nothing. */
  plain(line: IcmlLine, text: string): void {
    const words = oneLine(text)
    if (words !== '') this.#put(line, 1, this.#characters([], xmlText(words)))
  }

  blocks(blocks: readonly Block[], within: Within = AT_TOP): void {
    for (const block of blocks) this.#block(block, within)
  }

  done(): Story {
    return {
      xml: paragraphsXml(this.#paragraphs),
      lines: [...this.#lines.values()],
      marks: [...this.#marks.values()],
      links: this.#links,
    }
  }

  #put(line: IcmlLine, depth: number, inside: string, more: Attributes = {}): void {
    this.#paragraphs.push(this.#paragraph(line, depth, inside, more))
  }

  #style(line: IcmlLine, depth: number): string {
    const name = this.#names.line(line, depth)
    if (!this.#lines.has(name)) this.#lines.set(name, { line, depth })
    return `ParagraphStyle/${name}`
  }

  #paragraph(line: IcmlLine, depth: number, inside: string, more: Attributes = {}): Paragraph {
    return { attributes: { AppliedParagraphStyle: this.#style(line, depth), ...more }, inside }
  }

  #characterStyle(marks: readonly IcmlMark[]): string {
    const name = markName(this.#names, marks)
    if (name === '') return PLAIN_CHARACTER
    if (!this.#marks.has(name)) this.#marks.set(name, marks)
    return `CharacterStyle/${name}`
  }

  /** `text` is XML already. */
  #characters(marks: readonly IcmlMark[], text: string): string {
    return element(
      'CharacterStyleRange',
      { AppliedCharacterStyle: this.#characterStyle(marks) },
      element('Content', {}, text),
    )
  }

  #run(run: Run): string {
    if (run.isBreak) return plainRange(FORCED_BREAK)
    if (run.note !== null) return this.#note(run.note)
    const marks = ICML_MARKS.filter((mark) => (mark === 'link' ? run.href !== '' : run[mark]))
    const characters = this.#characters(marks, xmlText(run.text))
    if (run.href === '') return characters
    const n = this.#links.push(run.href)
    return element(
      'HyperlinkTextSource',
      { Self: `link-${n}`, Name: `link-${n}`, Hidden: 'false' },
      characters,
    )
  }

  #note(text: string): string {
    // ACE 4 is where InDesign puts the number of the note.
    const words = plainRange('<Content><?ACE 4?></Content>', element('Content', {}, `\t${xmlText(text)}`))
    const note = element(
      'Footnote',
      {},
      element('ParagraphStyleRange', { AppliedParagraphStyle: this.#style('note', 1) }, words),
    )
    return element(
      'CharacterStyleRange',
      { AppliedCharacterStyle: PLAIN_CHARACTER, Position: 'Superscript' },
      note,
    )
  }

  #line(content: readonly Inline[] | undefined): string {
    return runsOf(content)
      .map((run) => this.#run(run))
      .join('')
  }

  #text(line: IcmlLine, content: readonly Inline[] | undefined, depth = 1, more: Attributes = {}): void {
    if (!isEmpty(content)) this.#put(line, depth, this.#line(content), more)
  }

  #block(block: Block, within: Within): void {
    switch (block.type) {
      case 'paragraph':
        return this.#text(within.line, block.content, Math.max(1, within.depth))
      case 'heading':
        return this.#text(`heading${block.attrs.level}`, block.content)
      case 'blockquote':
        return this.blocks(block.content, within.depth > 0 ? within : { line: 'quote', depth: 0 })
      case 'bullet_list':
        return this.#list('bullet', block.content, within.depth + 1, 1)
      case 'ordered_list':
        return this.#list('number', block.content, within.depth + 1, block.attrs.order)
      case 'code_block':
        return this.#code((block.content ?? []).map((piece) => piece.text).join(''))
      case 'horizontal_rule':
        return this.plain('rule', '* * *')
      case 'figure':
        return this.#figure(block)
      case 'table':
        return this.#table(block)
    }
  }

  /** The first paragraph of an item has the sign; numbers begin anew, at `from`. */
  #list(line: 'bullet' | 'number', items: readonly ListItem[], depth: number, from: number): void {
    for (const [
      at,
      {
        content: [first, ...rest],
      },
    ] of items.entries()) {
      const start =
        at > 0
          ? {}
          : line === 'bullet'
            ? {}
            : { NumberingContinue: 'false', NumberingStartAt: Math.max(1, Math.trunc(from)) }
      if (first?.type === 'paragraph') this.#text(line, first.content, depth, start)
      else if (first) this.#block(first, { line: 'text', depth })
      this.blocks(rest, { line: 'text', depth })
    }
  }

  #code(text: string): void {
    const lines = text.split('\n').map((line) => element('Content', {}, xmlText(line)))
    if (text.trim() !== '') this.#put('code', 1, plainRange(lines.join(FORCED_BREAK)))
  }

  #figure({ attrs, content: [caption, credit] }: Figure): void {
    const path = attrs.media === null ? '' : (this.#pictures[attrs.media]?.path ?? '')
    if (path !== '') this.#put('picture', 1, plainRange(icmlPicture(++this.#figures, attrs, path)))
    this.#text('caption', caption.content)
    this.#text('credit', credit.content)
  }

  #table(node: Table): void {
    const { rows, head } = gridOf(node)
    if (rows.length === 0) return
    const taken = rows.map(() => new Set<number>())
    let columns = 0
    const cells = rows.flatMap((row, y) => {
      let x = 0
      return row.map(({ cell, colspan, rowspan }) => {
        while (taken[y]?.has(x)) x++
        const from = x
        for (let down = y; down < y + rowspan; down++)
          for (let at = from; at < from + colspan; at++) taken[down]?.add(at)
        x += colspan
        columns = Math.max(columns, x)
        const line = cell.type === 'table_header' ? 'tableHead' : 'table'
        const paragraphs = cell.content.map(({ content }) =>
          this.#paragraph(line, 1, isEmpty(content) ? this.#characters([], '') : this.#line(content)),
        )
        return element(
          'Cell',
          {
            Self: `table-${this.#tables + 1}-${from}-${y}`,
            Name: `${from}:${y}`,
            RowSpan: rowspan,
            ColumnSpan: colspan,
          },
          ...paragraphsXml(paragraphs),
        )
      })
    })
    const n = ++this.#tables
    const table = group(
      'Table',
      {
        Self: `table-${n}`,
        HeaderRowCount: head,
        BodyRowCount: rows.length - head,
        FooterRowCount: 0,
        ColumnCount: columns,
      },
      ...rows.map((_, at) => element('Row', { Self: `table-${n}-row-${at}`, Name: at })),
      ...Array.from({ length: columns }, (_, at) =>
        element('Column', { Self: `table-${n}-column-${at}`, Name: at }),
      ),
      ...cells,
    )
    this.#put('table', 1, plainRange(table))
  }
}
