// What can be put into the text, by name: the list at the caret, the palette and the menu all do the same.
import { setBlockType, toggleMark } from 'prosemirror-commands'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { CommandId } from '#shared/commands'
import { writingTexts } from '#shared/texts/writing'
import type { Language } from '#shared/settings'
import { keyOf } from '../commands'
import { setBlock, toggleBlock, toggleList, toggleQuote } from './formats'
import { insertRule } from './insert'
import type { Insertion, ListKind } from './insert-list'
import { schema } from './schema'
import { insertTable, TABLE_COMMANDS, type TableCommand } from './tables'

const { nodes, marks } = schema

/** What an insertion does needs more than the text: a dialog, the list of notes. */
export interface Doing {
  readonly choosePicture: (view: EditorView) => void
  readonly addNote: (view: EditorView) => void
}

const running =
  (command: Command) =>
  (view: EditorView): void => {
    command(view.state, view.dispatch, view)
  }

/** Superscript and subscript take each other's place. */
const raised =
  (on: typeof marks.superscript, off: typeof marks.superscript): Command =>
  (state, dispatch, view) =>
    toggleMark(on)(
      state,
      dispatch &&
        ((tr) =>
          dispatch(tr.removeMark(state.selection.from, state.selection.to, off).removeStoredMark(off))),
      view,
    )

/** Of the commands that act on the text itself: what each does. */
export const TEXT_COMMANDS = {
  'insert.table': insertTable,
  'insert.code': setBlockType(nodes.code_block),
  'insert.rule': insertRule,
  'text.strong': toggleMark(marks.strong),
  'text.em': toggleMark(marks.em),
  'text.heading2': toggleBlock(nodes.heading, { level: 2 }),
  'text.heading3': toggleBlock(nodes.heading, { level: 3 }),
  'text.heading4': toggleBlock(nodes.heading, { level: 4 }),
  'text.numbers': toggleList(nodes.ordered_list),
  'text.bullets': toggleList(nodes.bullet_list),
  'text.quote': toggleQuote,
  'text.superscript': raised(marks.superscript, marks.subscript),
  'text.subscript': raised(marks.subscript, marks.superscript),
  'text.strike': toggleMark(marks.strike),
} as const satisfies Partial<Record<CommandId, Command>>

export const TABLE_COMMAND_IDS = {
  'table.rowAbove': 'rowAbove',
  'table.rowBelow': 'rowBelow',
  'table.columnLeft': 'columnLeft',
  'table.columnRight': 'columnRight',
  'table.deleteRow': 'deleteRow',
  'table.deleteColumn': 'deleteColumn',
  'table.headRow': 'headRow',
  'table.headColumn': 'headColumn',
  'table.merge': 'merge',
  'table.split': 'split',
  'table.delete': 'deleteTable',
} as const satisfies Partial<Record<CommandId, TableCommand>>

type Name = keyof (typeof writingTexts)['en']
type Row = readonly [id: string, name: Name, keys: string, run: (view: EditorView) => void]

/** The list of one kind in this language; each is found by its name in the other one too. */
export function insertionsOf(
  kind: ListKind,
  language: Language,
  commandNames: Readonly<Record<CommandId, string>>,
  state: EditorState,
  { choosePicture, addNote }: Doing,
): readonly Insertion[] {
  if (kind === 'table')
    return Object.entries(TABLE_COMMAND_IDS)
      .filter(([, command]) => TABLE_COMMANDS[command](state))
      .map(([id, command]) => ({
        id,
        name: commandNames[id as CommandId],
        also: [],
        keys: keyOf(id as CommandId),
        run: running(TABLE_COMMANDS[command]),
      }))
  const rows: readonly Row[] = [
    ['picture', 'picture', keyOf('insert.picture'), choosePicture],
    ['table', 'table', keyOf('insert.table'), running(insertTable)],
    ['note', 'note', keyOf('insert.note'), addNote],
    ['heading2', 'heading2', keyOf('text.heading2'), running(setBlock('heading2'))],
    ['heading3', 'heading3', keyOf('text.heading3'), running(setBlock('heading3'))],
    ['heading4', 'heading4', keyOf('text.heading4'), running(setBlock('heading4'))],
    ['bullets', 'bullets', keyOf('text.bullets'), running(toggleList(nodes.bullet_list))],
    ['numbers', 'numbers', keyOf('text.numbers'), running(toggleList(nodes.ordered_list))],
    ['quote', 'quote', keyOf('text.quote'), running(toggleQuote)],
    ['code', 'code', keyOf('insert.code'), running(TEXT_COMMANDS['insert.code'])],
    ['rule', 'rule', '', running(insertRule)],
  ]
  const other = language === 'en' ? 'zh-CN' : 'en'
  return rows.map(([id, name, keys, run]) => ({
    id,
    name: String(writingTexts[language][name]),
    also: [String(writingTexts[other][name]), id],
    keys,
    run,
  }))
}
