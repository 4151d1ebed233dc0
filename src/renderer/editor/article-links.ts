// Links in the text, followed by key or click; those to articles are named under the pointer, and struck out if their target is gone.
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import { articleIdOf, isLinkable } from '#shared/document'
import { formatsAt } from './formats'
import { schema } from './schema'

/** By id: what is said over a link to it, and whether the article is gone. */
export type LinkTargets = ReadonlyMap<string, { readonly text: string; readonly gone: boolean }>

interface Shown {
  readonly targets: LinkTargets
  readonly decorations: DecorationSet
}

const key = new PluginKey<Shown>('article links')

const addressOf = (node: Node): string =>
  (schema.marks.link.isInSet(node.marks)?.attrs['href'] as string | undefined) ?? ''
const articleOf = (node: Node): string | null => articleIdOf(addressOf(node))

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

/**
 * `open` is told the id of an article whose link was clicked with Ctrl or Cmd, or left by Alt+Enter; `openAddress` an
 * address of web or mail.
 */
export function articleLinks(open: (id: string) => void, openAddress: (href: string) => void): Plugin<Shown> {
  function follow(href: string): boolean {
    const id = articleIdOf(href)
    if (id !== null) open(id)
    else if (isLinkable(href)) openAddress(href)
    else return false
    return true
  }
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
        return follow(formatsAt(view.state).link ?? '')
      },
      // The page would try a window of its own for it.
      handleDOMEvents: {
        click: (_view, event) => {
          if ((event.ctrlKey || event.metaKey) && (event.target as Element).closest('a') !== null)
            event.preventDefault()
          return false
        },
      },
      handleClick: (view, at, event) => {
        if (!event.ctrlKey && !event.metaKey) return false
        const node = view.state.doc.nodeAt(at) ?? view.state.doc.resolve(at).nodeBefore
        return node !== null && follow(addressOf(node))
      },
    },
  })
}

/** The state in which links say what they lead to. */
export const withTargets = (state: EditorState, targets: LinkTargets): EditorState =>
  state.apply(state.tr.setMeta(key, targets).setMeta('addToHistory', false))
