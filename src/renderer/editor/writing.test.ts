// Tables, figures and notes as states of the editor: where they go, what keys do in them, how notes are counted.
import { EditorState, NodeSelection, Selection, TextSelection, type Command } from 'prosemirror-state'
import { TableMap } from 'prosemirror-tables'
import { describe, expect, it } from 'vitest'
import { documentOf, MOST_COLUMNS, MOST_ROWS, type Block, type Document } from '#shared/document'
import { cell } from './cell'
import { figureKeys } from './figure-keys'
import { insertRule } from './insert'
import { limits } from './limits'
import { goToNote, insertNote, notes, removeNote, writeNote, type NotesShown } from './notes'
import { isLonePicture } from './lone-picture'
import { documentFrom, nodeOf, schema } from './schema'
import { insertTable, TABLE_COMMANDS, tables } from './tables'

const state = (document: Document): EditorState =>
  EditorState.create({
    doc: nodeOf(document),
    plugins: [tables(), notes(cell<NotesShown | null>(null), () => {})],
  })
function run(before: EditorState, command: Command): EditorState {
  let after = before
  const done = command(before, (tr) => {
    after = before.apply(tr)
  })
  expect(done).toBe(true)
  return after
}
const refuses = (at: EditorState, command: Command): boolean => !command(at)
const caretAt = (at: EditorState, place: number): EditorState =>
  at.apply(at.tr.setSelection(TextSelection.create(at.doc, place)))
const kinds = (at: EditorState): string[] => at.doc.children.map((node) => node.type.name)
const sizeOf = (at: EditorState): string => {
  const table = at.doc.children.find((node) => node.type.name === 'table')
  if (!table) return 'none'
  const { width, height } = TableMap.get(table)
  return `${height}×${width}`
}

describe('what is put in', () => {
  it('takes the place of an empty line, stands after a written one, and leaves a line to go on in', () => {
    expect(kinds(run(state(documentOf([''])), insertTable))).toEqual(['table', 'paragraph'])
    expect(kinds(run(caretAt(state(documentOf(['甲', '乙'])), 2), insertTable))).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ])
    expect(kinds(run(caretAt(state(documentOf(['甲'])), 2), insertRule))).toEqual([
      'paragraph',
      'horizontal_rule',
      'paragraph',
    ])
  })

  it('stands in an item or a quote where it fits, and behind a table where it does not', () => {
    const quote: Block = { type: 'blockquote', content: [{ type: 'paragraph' }] }
    expect(kinds(run(caretAt(state({ type: 'doc', content: [quote] }), 2), insertTable))).toEqual([
      'blockquote',
    ])
    const inCell = run(state(documentOf([''])), insertTable)
    expect(inCell.selection.$head.node(-1).type.name).toBe('table_header')
    const both = run(inCell, insertTable)
    expect(kinds(both)).toEqual(['table', 'table', 'paragraph'])
    both.doc.check()
  })
})

describe('a table', () => {
  const table = (): EditorState => run(state(documentOf([''])), insertTable)

  it('grows and shrinks on each side, and goes with its last row or column', () => {
    let at = table()
    expect(sizeOf(at)).toBe('3×3')
    for (const name of ['rowAbove', 'rowBelow', 'columnLeft', 'columnRight'] as const)
      at = run(at, TABLE_COMMANDS[name])
    expect(sizeOf(at)).toBe('5×5')
    for (const left of ['4×5', '3×5', '2×5', '1×5', 'none']) {
      at = run(at, TABLE_COMMANDS.deleteRow)
      expect(sizeOf(at)).toBe(left)
      at.doc.check()
    }
    expect(refuses(at, TABLE_COMMANDS.deleteRow)).toBe(true)
  })

  it('keeps the caret when the row or column it stands in is deleted', () => {
    let at = table()
    const end = at.doc.child(0).nodeSize - 2
    at = caretAt(at, Selection.near(at.doc.resolve(end), -1).from)
    for (const left of ['2×3', '1×3']) {
      at = run(at, TABLE_COMMANDS.deleteRow)
      expect(sizeOf(at)).toBe(left)
      expect(at.selection.$head.node(-2).type.name).toBe('table_row')
    }
    expect(sizeOf(run(at, TABLE_COMMANDS.deleteColumn))).toBe('1×2')
  })

  it('has a head in its first row, which can be put off', () => {
    const heads = (at: EditorState): number => {
      let count = 0
      at.doc.descendants((node) => {
        if (node.type.name === 'table_header') count++
      })
      return count
    }
    expect(heads(table())).toBe(3)
    expect(heads(run(table(), TABLE_COMMANDS.headRow))).toBe(0)
  })

  it('ends where a document ends', () => {
    const row = (cells: number): Block => ({
      type: 'table',
      content: [
        {
          type: 'table_row',
          content: Array.from({ length: cells }, () => ({
            type: 'table_cell' as const,
            attrs: { colspan: 1, rowspan: 1 },
            content: [{ type: 'paragraph' as const }],
          })),
        },
      ],
    })
    const wide = caretAt(state({ type: 'doc', content: [row(MOST_COLUMNS)] }), 4)
    expect(refuses(wide, TABLE_COMMANDS.columnRight)).toBe(true)
    expect(refuses(caretAt(state({ type: 'doc', content: [row(2)] }), 4), TABLE_COMMANDS.columnRight)).toBe(
      false,
    )
    const [only] = (row(1) as Extract<Block, { type: 'table' }>).content
    const tall: Block = { type: 'table', content: Array.from({ length: MOST_ROWS }, () => only!) }
    expect(refuses(caretAt(state({ type: 'doc', content: [tall] }), 4), TABLE_COMMANDS.rowBelow)).toBe(true)
  })
})

describe('a figure', () => {
  const figure: Document = {
    type: 'doc',
    content: [
      {
        type: 'figure',
        attrs: { media: null, alt: '', width: 0, height: 0, address: '' },
        content: [{ type: 'caption', content: [{ type: 'text', text: '枣园' }] }, { type: 'credit' }],
      },
    ],
  }
  const key =
    (name: string): Command =>
    (at, dispatch) =>
      figureKeys().some((plugin) => {
        const event = { key: name, keyCode: 0 } as KeyboardEvent
        const view = { state: at, dispatch } as never
        return plugin.props.handleKeyDown?.call(plugin, view, event) === true
      })

  it('is left by Enter from caption to credit to a line of its own', () => {
    const inCaption = caretAt(state(figure), 3)
    const inCredit = run(inCaption, key('Enter'))
    expect(inCredit.selection.$head.parent.type.name).toBe('credit')
    const behind = run(inCredit, key('Enter'))
    expect(behind.selection.$head.parent.type.name).toBe('paragraph')
    expect(kinds(behind)).toEqual(['figure', 'paragraph'])
    // The empty line that is there is used, not a second one made.
    const again = run(caretAt(behind, inCredit.selection.from), key('Enter'))
    expect(kinds(again)).toEqual(['figure', 'paragraph'])
  })

  it('is chosen by Backspace at the start of its caption, never joined to what stands above', () => {
    const chosen = run(caretAt(state(figure), 2), key('Backspace'))
    expect(chosen.selection).toBeInstanceOf(NodeSelection)
    const caption = run(caretAt(state(figure), 6), key('Backspace'))
    expect(caption.selection.$head.parent.type.name).toBe('caption')
    expect(run(chosen, key('Enter')).selection.$head.parent.type.name).toBe('caption')
  })
})

describe('notes', () => {
  const shown = (at: EditorState): string[] => {
    const found: string[] = []
    at.doc.descendants((node) => {
      if (node.type === schema.nodes.note) found.push(node.attrs['text'] as string)
    })
    return found
  }

  it('go in at the caret, are written, found again and taken out', () => {
    let index = -2
    const open = (n: number): void => {
      index = n
    }
    let at = run(caretAt(state(documentOf(['甲乙'])), 2), insertNote(open))
    expect(at.selection.from).toBe(3)
    at = run(at, writeNote(2, '据统计局。'))
    expect(shown(at)).toEqual(['据统计局。'])
    expect(refuses(at, writeNote(2, '据统计局。'))).toBe(true)
    expect(refuses(at, writeNote(1, 'x'))).toBe(true)
    expect(run(at, goToNote(2)).selection.from).toBe(3)
    expect(run(at, removeNote(2)).doc.textContent).toBe('甲乙')
    // Without a view nobody is told to open it.
    expect(index).toBe(-2)
  })

  it('are no matter of code, but of captions and cells', () => {
    const code: Document = {
      type: 'doc',
      content: [{ type: 'code_block', content: [{ type: 'text', text: 'a' }] }],
    }
    expect(
      refuses(
        caretAt(state(code), 1),
        insertNote(() => {}),
      ),
    ).toBe(true)
    const cell = run(state(documentOf([''])), insertTable)
    const noted = run(
      cell,
      insertNote(() => {}),
    )
    expect(shown(noted)).toEqual([''])
    expect(() => documentFrom(noted.doc)).not.toThrow()
  })
})

describe('limits', () => {
  it('let through what a document may be and say what they do not', () => {
    let refused = 0
    const plugin = limits(() => refused++)
    const at = EditorState.create({ doc: nodeOf(documentOf(['甲'])), plugins: [plugin] })
    const pasted = at.tr.insertText('乙', 1).setMeta('uiEvent', 'paste')
    expect(at.applyTransaction(pasted).transactions).toHaveLength(1)
    const { table, table_row: row, table_cell: cell, paragraph } = schema.nodes
    const cells = Array.from({ length: MOST_COLUMNS + 1 }, () => cell.create(null, paragraph.create()))
    const broken = at.tr.insert(0, table.create(null, row.create(null, cells))).setMeta('uiEvent', 'paste')
    expect(at.applyTransaction(broken).transactions).toHaveLength(0)
    expect(refused).toBe(1)
  })
})

it.each([
  ['<meta charset="utf-8"><img src="https://example.org/a.png" alt="图">', true],
  ['<!-- a --> <img src="x"> ', true],
  ['<p>图</p><img src="x">', false],
  ['<img src="a"><img src="b">', false],
  ['<p></p>', false],
  ['<img src="a"', false],
  ['', false],
])('%s is a picture by itself: %s', (html, is) => {
  expect(isLonePicture(html)).toBe(is)
})
