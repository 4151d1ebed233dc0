// The keys of the body that are no commands: undo, new lines, lists. What they do wins over the command of the same key.
import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
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

export function bodyKeys(leaveUpwards: Command): Plugin[] {
  const withBreak = chainCommands(exitCode, breakLine)
  return [
    keymap({
      'Mod-z': chainCommands(undoInputRule, undo),
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Backspace: chainCommands(undoInputRule, plainFirst),
      ArrowUp: leaveUpwards,
      'Mod-`': toggleMark(marks.code),
      'Shift-Enter': withBreak,
      'Mod-Enter': withBreak,
      Enter: splitListItem(nodes.list_item),
      Tab: sinkListItem(nodes.list_item),
      'Shift-Tab': liftListItem(nodes.list_item),
    }),
    keymap(baseKeymap),
  ]
}
