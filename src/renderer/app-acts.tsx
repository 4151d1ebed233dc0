// What can be done to the selection, whatever its size: the commands, and the sheets in which they ask.
import { useState } from 'react'
import type { Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import type { Warning } from '#shared/exporting'
import type { Stage } from '#shared/article'
import type { Tag } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { ReplaceSheets } from './app-replacing'
import { runCommand, useCommand } from './commands'
import { focusArticle } from './editor/article-focus'
import { BulkBar } from './library/bulk-bar'
import { DeleteDialog } from './library/delete-dialog'
import { StageDialog } from './library/stage-dialog'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { ExportDialog } from './publishing/export-dialog'
import { PrintDialog } from './publishing/print-dialog'
import { useExport, type Wanted } from './publishing/use-export'
import { OverrideDialog } from './review/override-dialog'
import { flush } from './saving'
import type { InForce } from './settings/use-settings'
import { TagDialog } from './tags/tag-dialog'
import { say } from './ui/say'
import { useSaid } from './ui/say'
import type { Desk } from './use-desk'
import { useLanguage } from './words'

/** On these articles, as they were chosen when the sheet was called. */
interface Sheet {
  readonly kind: 'tags' | 'stage' | 'delete' | 'override'
  /** Where they were to go. */
  readonly stage?: Stage
  readonly selection: Selection
  readonly count: number
}

const ALL_TRASH: Selection = { kind: 'query', view: 'trash', except: [] }

interface Props {
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly tags: readonly Tag[]
  readonly inForce: InForce
  /** How many articles lie in the trash. */
  readonly trashed: number
  readonly onShowInspector: () => void
}

export function ActSheets({
  desk,
  library,
  triage,
  tags,
  inForce,
  trashed,
  onShowInspector,
}: Props): React.JSX.Element {
  const language = useLanguage()
  const [sheet, setSheet] = useState<Sheet>()
  const close = (): void => setSheet(undefined)
  const { progress, watched } = triage

  function wanted(): Wanted | null {
    if (!desk.listShown) {
      const { articleId } = desk
      return articleId === null
        ? null
        : { selection: { kind: 'ids', ids: [articleId] }, count: 1, firstId: articleId }
    }
    const selection = library.selection()
    if (selection === null) return null
    if (selection.kind === 'ids')
      return { selection, count: selection.ids.length, firstId: selection.ids[0] ?? '' }
    const first = library.rows.find((row) => library.selected.has(row.id))?.id ?? library.cursorId
    return first === null ? null : { selection, count: library.selected.size, firstId: first }
  }
  const acts = desk.listShown && (library.cursorId ?? library.openId) !== null
  const exporting = useExport({
    now: wanted,
    some: desk.listShown ? acts : desk.articleId !== null,
    ready: flush,
    watched,
  })

  const [printed, setPrinted] = useState<Wanted>()
  useCommand(
    'file.print',
    () => {
      // Asked before anything takes the focus elsewhere.
      const now = wanted()
      if (now !== null) void flush().then(() => setPrinted(now))
    },
    desk.listShown ? acts : desk.articleId !== null,
  )

  const { collection } = library.question
  useCommand(
    'collection.export',
    () => {
      const [first] = library.rows
      if (collection === null || first === undefined) return
      exporting.open({
        selection: { kind: 'query', view: 'all', collection, except: [] },
        count: library.total,
        firstId: first.id,
        as: 'edition',
      })
    },
    desk.listShown && collection !== null && library.rows.length > 0,
  )

  function call(kind: Sheet['kind']): void {
    const selection = library.selection()
    if (selection !== null)
      setSheet({ kind, selection, count: library.selected.size || library.targets().length })
  }
  function setStage({ selection, count }: Sheet, stage: Stage): void {
    void triage.setStage(selection, stage).then((done) => {
      if (!done) setSheet({ kind: 'override', selection, count, stage })
    })
  }
  const inTrash = library.question.view === 'trash'
  const said = useSaid()
  useCommand('article.tag', () => call('tags'), acts && !inTrash)
  useCommand('article.stage', () => call('stage'), acts && !inTrash)
  useCommand('article.delete', () => call('delete'), acts && inTrash)
  useCommand(
    'article.emptyTrash',
    () => setSheet({ kind: 'delete', selection: ALL_TRASH, count: trashed }),
    trashed > 0,
  )
  useCommand(
    'article.trash',
    () => {
      const selection = library.selection()
      if (selection !== null) void triage.trash(selection)
    },
    acts,
  )
  useCommand('edit.undo', () => void triage.undo(), desk.listShown || said.undoable)

  // What lies over the list shows how far the work is; Esc stops the work before it closes the sheet.
  const busy = progress !== null && <BulkBar progress={progress} onStop={triage.stop} />
  const stopOr =
    (leave: () => void): (() => void) =>
    () =>
      progress === null ? leave() : triage.stop()

  /** The inspector may only now be on its way to the screen. */
  const focusOn = (name: string): void =>
    void setTimeout(() => document.querySelector<HTMLElement>(`[data-region] [name="${name}"]`)?.focus(), 60)
  useCommand(
    'article.kind',
    () => {
      onShowInspector()
      focusOn('kind')
    },
    desk.listShown && library.openId !== null,
  )

  function jump(warning: Warning, id: string): void {
    exporting.close()
    if (warning === 'review-missing' || warning === 'review-stale' || warning === 'review-overridden') {
      library
        .reveal(id)
        .then(() => runCommand('article.review'))
        .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
      return
    }
    if (warning === 'headline-not-approved' || warning === 'findings-open') {
      desk.benchArticle(id)
      return
    }
    desk.go('write')
    onShowInspector()
    if (warning === 'suggestions-open') {
      library
        .reveal(id)
        .then(() => runCommand('article.suggestions'))
        .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
      return
    }
    if (
      warning === 'picture-missing' ||
      warning === 'alt-missing' ||
      warning === 'deck-too-long' ||
      warning === 'wechat-too-long'
    ) {
      library
        .reveal(id)
        .then(() => focusArticle())
        .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
      return
    }
    const name = warning === 'no-source' ? 'source' : 'author'
    library
      .reveal(id)
      .then(() => focusOn(name))
      .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }

  return (
    <>
      <ReplaceSheets library={library} triage={triage} tags={tags} listShown={desk.listShown} />
      {printed !== undefined && (
        <PrintDialog wanted={printed} last={inForce.settings?.proof} onClose={() => setPrinted(undefined)} />
      )}
      {exporting.wanted !== undefined && (
        <ExportDialog
          wanted={exporting.wanted}
          onJump={jump}
          onCopyedit={(id) => {
            exporting.close()
            desk.go('write')
            library
              .reveal(id)
              .then(() => runCommand('copyedit.next'))
              .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
          }}
          onManage={() => {
            exporting.close()
            runCommand('view.profiles')
          }}
          watched={watched}
          busy={busy}
          onClose={stopOr(exporting.close)}
        />
      )}
      {sheet?.kind === 'override' && (
        <OverrideDialog
          count={sheet.count}
          onOverride={(reason) => {
            if (sheet.stage !== undefined) void triage.setStage(sheet.selection, sheet.stage, reason)
          }}
          onClose={close}
        />
      )}
      {sheet?.kind === 'tags' && (
        <TagDialog
          selection={sheet.selection}
          count={sheet.count}
          tags={tags}
          onDone={triage.did}
          watched={watched}
          busy={busy}
          onClose={stopOr(close)}
        />
      )}
      {sheet?.kind === 'stage' && (
        <StageDialog count={sheet.count} onStage={(stage) => setStage(sheet, stage)} onClose={close} />
      )}
      {sheet?.kind === 'delete' && (
        <DeleteDialog
          count={sheet.count}
          onDelete={() => void triage.deleteForever(sheet.selection, sheet.count)}
          onClose={close}
        />
      )}
    </>
  )
}
