// What stands beside the open article: chosen, swapped with it, put away; the dialog to choose another.
import { useState } from 'react'
import { besideTexts } from '#shared/texts/beside'
import styles from './app.module.css'
import { useCommand } from './commands'
import { focusArticle } from './editor/article-editor'
import { Beside, type BesideWhat } from './editor/beside'
import { ArticleChooser } from './ui/article-chooser'
import { isComposing } from './ui/composing'
import { Dialog } from './ui/dialog'
import { Splitter } from './ui/splitter'
import type { Desk } from './use-desk'
import { LIMITS, type Layout } from './use-layout'
import { useWords } from './words'

interface BesideState {
  /** Null: nothing stands beside, or not in this mode. */
  readonly what: BesideWhat | null
  readonly choosing: boolean
  /** Null: the choice is given up. */
  readonly choose: (id: string | null) => void
}

export function useBeside(openId: string | null, desk: Desk): BesideState {
  const [what, setWhat] = useState<BesideWhat | null>(null)
  const [choosing, setChoosing] = useState(false)
  const isShown = what !== null && openId !== null && desk.mode === 'write'

  function show(next: BesideWhat): void {
    if (desk.mode !== 'write') desk.go('write')
    setWhat(next)
  }
  function close(): void {
    setWhat(null)
    focusArticle()
  }
  useCommand(
    'split.raw',
    () => (isShown && what.kind === 'raw' ? close() : show({ kind: 'raw' })),
    openId !== null,
  )
  useCommand('split.article', () => setChoosing(true), openId !== null)
  useCommand('split.close', close, isShown)
  useCommand(
    'split.swap',
    () => {
      if (what?.kind !== 'article' || openId === null) return
      desk.openArticle(what.id)
      setWhat({ kind: 'article', id: openId })
    },
    isShown && what.kind === 'article' && what.id !== openId,
  )

  return {
    what: isShown ? what : null,
    choosing,
    choose: (id) => {
      setChoosing(false)
      if (id !== null) show({ kind: 'article', id })
    },
  }
}

interface Props {
  readonly beside: BesideState
  readonly articleId: string | null
  readonly layout: Layout
}

/** The pane with the splitter before it; nothing while nothing stands beside. */
export function BesidePane({
  beside: { what, choosing, choose },
  articleId,
  layout,
}: Props): React.JSX.Element {
  const words = useWords(besideTexts)
  const width = layout.width('beside')
  const except = [articleId, what?.kind === 'article' ? what.id : null].filter((id) => id !== null)
  return (
    <>
      {what !== null && articleId !== null && (
        <>
          <Splitter
            label={words.resize}
            side="right"
            value={width}
            min={LIMITS.beside.min}
            max={LIMITS.beside.max}
            onResize={(wished) => layout.resize('beside', wished)}
          />
          <div
            className={styles['pane']}
            style={{ inlineSize: width }}
            data-region="beside"
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
              event.preventDefault()
              focusArticle()
            }}
          >
            <Beside articleId={articleId} what={what} />
          </div>
        </>
      )}
      {choosing && (
        <Dialog title={words.chooseTitle} bare onClose={() => choose(null)} width={560}>
          <ArticleChooser
            label={words.chooseTitle}
            hint={words.chooseHint}
            except={except}
            onChoose={({ id }) => choose(id)}
          />
        </Dialog>
      )}
    </>
  )
}
