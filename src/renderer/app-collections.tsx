// Sheets and commands of collections and of links between articles; what they act on is the list's selection.
import { useState, type ReactNode } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Collection } from '#shared/collection'
import type { Selection } from '#shared/contract'
import { collectionsTexts } from '#shared/texts/collections'
import { bridge } from './bridge'
import { CollectDialog, type CollectOrder } from './collections/collect-dialog'
import { CollectionManager } from './collections/collection-manager'
import { useCommand } from './commands'
import { BulkBar } from './library/bulk-bar'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { DuplicatesDialog } from './links/duplicates-dialog'
import { RelateDialog } from './links/relate-dialog'
import { useAttempt } from './ui/use-attempt'
import type { Desk } from './use-desk'
import { useLanguage, useWords } from './words'

type Sheet =
  | { readonly kind: 'manage' }
  /** On these articles, as they were chosen when the sheet was called. */
  | {
      readonly kind: 'collect'
      readonly selection: Selection
      readonly count: number
      readonly order: CollectOrder
    }
  | { readonly kind: 'relate'; readonly ids: readonly string[] }
  | { readonly kind: 'duplicates'; readonly ids: readonly string[]; readonly rows: readonly ArticleRow[] }

interface Props {
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly collections: readonly Collection[]
  readonly onCollection: (id: string) => void
}

export function CollectionSheets(props: Props): React.JSX.Element {
  const { desk, library, triage, collections, onCollection } = props
  const words = useWords(collectionsTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [sheet, setSheet] = useState<Sheet>()
  const close = (): void => setSheet(undefined)
  const { question, selected, progress } = { ...library, progress: triage.progress }
  const shown = collections.find((one) => one.id === question.collection)
  const acts = desk.listShown && (library.cursorId ?? library.openId) !== null
  const alive = acts && question.view !== 'trash'

  /** As the list shows them, not as they were ticked. */
  const targets = (): readonly string[] =>
    library.targets().toSorted((a, b) => library.indexOf(a) - library.indexOf(b))
  function selection(): Selection | null {
    const those = library.selection()
    return those?.kind === 'ids' ? { kind: 'ids', ids: [...targets()] } : those
  }
  const { sort, descending } = question

  useCommand('view.collections', () => setSheet({ kind: 'manage' }))
  useCommand(
    'article.collect',
    () => {
      const those = selection()
      if (those === null) return
      const count = selected.size || library.targets().length
      setSheet({ kind: 'collect', selection: those, count, order: { sort, descending } })
    },
    alive,
  )
  useCommand(
    'article.uncollect',
    () => {
      const those = selection()
      if (those === null || shown === undefined) return
      const { id, name } = shown
      attempt(async () => {
        const { changed, cancelled } = await triage.watched(
          bridge.collections.remove({ id, selection: those }),
        )
        library.select([])
        const text = words.removed(name, changed.toLocaleString(language))
        triage.did({ text: cancelled ? words.stopped(text) : text })
      })
    },
    acts && shown !== undefined,
  )
  const few = alive && !selected.whole
  useCommand('article.relate', () => setSheet({ kind: 'relate', ids: targets() }), few)
  useCommand(
    'article.duplicate',
    () => {
      const ids = targets()
      setSheet({ kind: 'duplicates', ids, rows: library.rows.filter((row) => ids.includes(row.id)) })
    },
    few,
  )

  const busy: ReactNode = progress !== null && <BulkBar progress={progress} onStop={triage.stop} />
  return (
    <>
      {sheet?.kind === 'manage' && (
        <CollectionManager
          collections={collections}
          onDone={triage.did}
          onShow={onCollection}
          onClose={close}
        />
      )}
      {sheet?.kind === 'collect' && (
        <CollectDialog
          selection={sheet.selection}
          order={sheet.order}
          count={sheet.count}
          collections={collections}
          onDone={triage.did}
          watched={triage.watched}
          busy={busy}
          onClose={() => (progress === null ? close() : triage.stop())}
        />
      )}
      {sheet?.kind === 'relate' && <RelateDialog ids={sheet.ids} onDone={triage.did} onClose={close} />}
      {sheet?.kind === 'duplicates' && (
        <DuplicatesDialog ids={sheet.ids} rows={sheet.rows} onDone={triage.did} onClose={close} />
      )}
    </>
  )
}
