// Links to other articles in the text: named while the pointer rests on them, struck out if their target is gone, followed by key or click.
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import { articleIdOf } from '#shared/document'
import { formatsAt } from './formats'
import { schema } from './schema'

/** By id: what is said over a link to it, and whether the article is gone. */
export type LinkTargets = ReadonlyMap<string, { readonly text: string; readonly gone: boolean }>

interface Shown {
  readonly targets: LinkTargets
  readonly decorations: DecorationSet
}

const key = new PluginKey<Shown>('article links')

function articleOf(node: Node): string | null {
  const mark = schema.marks.link.isInSet(node.marks)
  return mark === undefined ? null : articleIdOf(mark.attrs['href'] as string)
}

function decorate(doc: Node, targets: LinkTargets): DecorationSet {
  if (targets.size === 0) return DecorationSet.empty
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    const target = node.isText ? targets.get(articleOf(node) ?? '') : undefined
    if (target !== undefined)
      found.push(
        Decoration.inline(at, at + node.nodeSize, {
          title: target.text,
          ...(target.gone && { 'data-gone': '' }),
        }),
      )
  })
  return DecorationSet.create(doc, found)
}

/** `open` is told the id of an article whose link was clicked with Ctrl or Cmd, or left by Alt+Enter. */
export function articleLinks(open: (id: string) => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ targets: new Map(), decorations: DecorationSet.empty }),
      apply: (tr, before) => {
        const targets = (tr.getMeta(key) as LinkTargets | undefined) ?? before.targets
        if (!tr.docChanged && targets === before.targets) return before
        return { targets, decorations: decorate(tr.doc, targets) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      // ProseMirror keeps every Enter, so the command's key does not come to the window from here.
      handleKeyDown: (view, event) => {
        if (event.key !== 'Enter' || !event.altKey || event.isComposing) return false
        const id = articleIdOf(formatsAt(view.state).link ?? '')
        if (id === null) return false
        open(id)
        return true
      },
      handleClick: (view, at, event) => {
        if (!event.ctrlKey && !event.metaKey) return false
        const node = view.state.doc.nodeAt(at) ?? view.state.doc.resolve(at).nodeBefore
        const id = node && articleOf(node)
        if (id === null) return false
        open(id)
        return true
      },
    },
  })
}

/** The state in which links say what they lead to. */
export const withTargets = (state: EditorState, targets: LinkTargets): EditorState =>
  state.apply(state.tr.setMeta(key, targets).setMeta('addToHistory', false))
