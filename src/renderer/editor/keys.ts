// The keys of the body. What they do wins over the command of the same key: Ctrl B is bold here and the sidebar elsewhere.
import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { toggleBlock, toggleList, toggleQuote } from './formats'
import { schema } from './schema'

const { nodes, marks } = schema

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** At the start of a heading or code it becomes a paragraph again before it is joined to what stands above. */
const plainFirst: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0) return false
  if ($from.parent.type !== nodes.heading && $from.parent.type !== nodes.code_block) return false
  return setBlockType(nodes.paragraph)(state, dispatch)
}

export function bodyKeys(editLink: () => void, leaveUpwards: Command): Plugin[] {
  const withBreak = chainCommands(exitCode, breakLine)
  return [
    keymap({
      'Mod-z': chainCommands(undoInputRule, undo),
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Backspace: chainCommands(undoInputRule, plainFirst),
      ArrowUp: leaveUpwards,
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-`': toggleMark(marks.code),
      'Shift-Mod-k': (state) => {
        if (state.selection.$from.parent.type !== nodes.code_block) editLink()
        return true
      },
      'Mod-2': toggleBlock(nodes.heading, { level: 2 }),
      'Mod-3': toggleBlock(nodes.heading, { level: 3 }),
      'Mod-4': toggleBlock(nodes.heading, { level: 4 }),
      'Shift-Mod-7': toggleList(nodes.ordered_list),
      'Shift-Mod-8': toggleList(nodes.bullet_list),
      'Shift-Mod-9': toggleQuote,
      'Shift-Enter': withBreak,
      'Mod-Enter': withBreak,
      Enter: splitListItem(nodes.list_item),
      Tab: sinkListItem(nodes.list_item),
      'Shift-Tab': liftListItem(nodes.list_item),
    }),
    keymap(baseKeymap),
  ]
}
