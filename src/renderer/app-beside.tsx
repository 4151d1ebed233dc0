// What stands beside the open article: chosen, swapped with it, put away; the dialog to choose another.
import { useEffect, useState } from 'react'
import { besideTexts } from '#shared/texts/beside'
import styles from './app.module.css'
import { useCommand } from './commands'
import { focusArticle } from './editor/article-focus'
import { Beside, type BesideWhat } from './editor/beside'
import { activeSide } from './editor/side'
import type { Library } from './library/use-library'
import { ArticleChooser } from './ui/article-chooser'
import { isComposing } from './ui/composing'
import { Dialog } from './ui/dialog'
import { Splitter } from './ui/splitter'
import { Part } from './ui/unanswered'
import type { Desk } from './use-desk'
import { LIMITS, type Layout } from './use-layout'
import { cameBackBeside } from './where'
import { useWords } from './words'

/** What is set beside the page, shown or not. */
interface Standing {
  readonly what: BesideWhat | null
  readonly set: (what: BesideWhat | null) => void
  readonly put: (id: string) => void
}

export function useStanding(): Standing {
  // A window that came back had it there.
  const [what, set] = useState<BesideWhat | null>(
    cameBackBeside === null ? null : { kind: 'article', id: cameBackBeside.id },
  )
  return { what, set, put: (id) => set({ kind: 'article', id }) }
}

interface BesideState {
  /** Null: nothing stands beside, or not in this mode. */
  readonly what: BesideWhat | null
  readonly choosing: boolean
  /** Null: the choice is given up. */
  readonly choose: (id: string | null) => void
}

export function useBeside({ what, set: setWhat }: Standing, { openId }: Library, desk: Desk): BesideState {
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

  // Another article comes to the page: that is where one goes on.
  useEffect(() => activeSide.set('page'), [openId])
  useEffect(() => {
    const listener = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('[data-region="list"]') !== null) activeSide.set('page')
    }
    window.addEventListener('focusin', listener)
    return () => window.removeEventListener('focusin', listener)
  }, [])

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
  readonly onFollow: (id: string) => void
}

/** The pane with the splitter before it; nothing while nothing stands beside. */
export function BesidePane({
  beside: { what, choosing, choose },
  articleId,
  layout,
  onFollow,
}: Props): React.JSX.Element {
  const words = useWords(besideTexts)
  const width = layout.width('beside')
  const except = [articleId, what?.kind === 'article' ? what.id : null].filter((id) => id !== null)
  const isWritten = what?.kind === 'article' && what.id !== articleId

  function leave(event: React.KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    focusArticle()
  }
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
            // Where an article is written, its keys are those of the page.
            data-as={isWritten ? 'page' : undefined}
            onKeyDownCapture={(event) => {
              // As on the page: in a text Esc leaves it, but for a list at the caret, which it closes.
              const { target } = event
              if (!(target instanceof HTMLElement) || !target.isContentEditable) return
              if (!target.hasAttribute('aria-activedescendant')) leave(event)
            }}
            onKeyDown={leave}
          >
            <Part>
              <Beside articleId={articleId} what={what} onFollow={onFollow} />
            </Part>
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
