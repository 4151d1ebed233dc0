// Formats as commands that toggle, and which of them hold where the caret stands.
import { lift, setBlockType, wrapIn } from 'prosemirror-commands'
import type { Attrs, MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { isHref } from '#shared/document'
import { schema } from './schema'

const { nodes, marks } = schema

export type BlockStyle = 'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'codeBlock'

/** What holds at the selection. `link` is the address, or null. */
export interface Formats {
  readonly block: BlockStyle
  readonly strong: boolean
  readonly em: boolean
  readonly link: string | null
  readonly quote: boolean
  readonly bullets: boolean
  readonly numbers: boolean
  readonly table: boolean
}

const inside = (state: EditorState, type: NodeType): number => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return depth
  return 0
}

const blockIs = (state: EditorState, type: NodeType, attrs?: Attrs): boolean =>
  state.selection.$from.parent.hasMarkup(type, attrs)

/** Makes the block one of `type`, or a paragraph if it is one already. */
export function toggleBlock(type: NodeType, attrs?: Attrs): Command {
  return (state, dispatch, view) =>
    setBlockType(blockIs(state, type, attrs) ? nodes.paragraph : type, attrs)(state, dispatch, view)
}

export function setBlock(style: BlockStyle): Command {
  if (style === 'paragraph') return setBlockType(nodes.paragraph)
  if (style === 'codeBlock') return setBlockType(nodes.code_block)
  return setBlockType(nodes.heading, { level: Number(style.slice(-1)) })
}

/** Into a list of this kind; out of it; or from one kind into the other, whole. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list
    const [here, there] = [inside(state, type), inside(state, other)]
    if (here > there) return liftListItem(nodes.list_item)(state, dispatch, view)
    if (there === 0) return wrapInList(type)(state, dispatch, view)
    const { $from } = state.selection
    dispatch?.(
      state.tr.setNodeMarkup($from.before(there), type, type === nodes.ordered_list ? { order: 1 } : null),
    )
    return true
  }
}

export const toggleQuote: Command = (state, dispatch, view) =>
  inside(state, nodes.blockquote) > 0
    ? lift(state, dispatch, view)
    : wrapIn(nodes.blockquote)(state, dispatch, view)

/** Where the link reaches around the caret, or the selection itself if it is not a mere caret. */
function reach(state: EditorState): { readonly from: number; readonly to: number } {
  const { from, to, $from, empty } = state.selection
  if (!empty) return { from, to }
  const link = linkAt(state)
  let [start, end] = [from, to]
  $from.parent.forEach((child, offset) => {
    const at = $from.start() + offset
    const same = child.marks.some((mark) => mark.type === marks.link && mark.attrs['href'] === link)
    if (same && at <= from && at + child.nodeSize >= from) {
      start = at
      end = at + child.nodeSize
    }
  })
  return { from: start, to: end }
}

/**
 * Links the selection, or takes its links off for an empty address. With nothing selected and no link there, `text` is
 * put in and linked. Refuses what may not be linked to.
 */
export function setLink(href: string, text = href): Command {
  return (state, dispatch) => {
    if (href !== '' && !isHref(href)) return false
    const { from, to } = reach(state)
    if (from === to) {
      if (href === '' || text === '') return false
      const tr = state.tr.replaceSelectionWith(schema.text(text, [marks.link.create({ href })]), false)
      dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView())
      return true
    }
    const tr = state.tr.removeMark(from, to, marks.link)
    dispatch?.(href === '' ? tr : tr.addMark(from, to, marks.link.create({ href })))
    return true
  }
}

function linkAt(state: EditorState): string | null {
  const { $from, from, to, empty } = state.selection
  const around = [...$from.marks(), ...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])]
  let found = empty ? around.find((mark) => mark.type === marks.link) : undefined
  if (!empty)
    state.doc.nodesBetween(from, to, (node) => {
      found ??= node.marks.find((mark) => mark.type === marks.link)
    })
  return found === undefined ? null : (found.attrs['href'] as string)
}

function has(state: EditorState, type: MarkType): boolean {
  const { from, to, $from, empty } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}

function blockStyle(state: EditorState): BlockStyle {
  const { parent } = state.selection.$from
  if (parent.type === nodes.code_block) return 'codeBlock'
  if (parent.type !== nodes.heading) return 'paragraph'
  return `heading${parent.attrs['level'] as 2 | 3 | 4}`
}

export function formatsAt(state: EditorState): Formats {
  const [bullets, numbers] = [inside(state, nodes.bullet_list), inside(state, nodes.ordered_list)]
  return {
    block: blockStyle(state),
    strong: has(state, marks.strong),
    em: has(state, marks.em),
    link: linkAt(state),
    quote: inside(state, nodes.blockquote) > 0,
    bullets: bullets > numbers,
    numbers: numbers > bullets,
    table: inside(state, nodes.table) > 0,
  }
}
