// Marks that move with the text until they are set anew: what is suggested, what is commented on.
import { Plugin } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'

/** Set by a transaction with a `DecorationSet` under this plugin; a plugin for each kind of marks. */
export function movingMarks(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) =>
        (tr.getMeta(plugin) as DecorationSet | undefined) ??
        (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}
