// What the status bar says of the open article: its counts, its revision, when it was last saved.
import { printed, printedMoment } from '#shared/moment'
import { useEffect, useState } from 'react'
import { editorTexts } from '#shared/texts/editor'
import { errorTexts } from '#shared/texts/errors'
import type { Language } from '#shared/settings'
import { flush, useSaveState, useSaveStateOf, type SaveState } from '../saving'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { useCell } from './cell'
import { activeSide, sides } from './side'
import styles from './status.module.css'

export function EditorStatus(): React.JSX.Element {
  return (
    <div className={styles['status']}>
      <CountsShown />
      <SaveShown />
    </div>
  )
}

function CountsShown(): React.JSX.Element | null {
  const words = useWords(editorTexts)
  const language = useLanguage()
  const side = sides[useCell(activeSide)]
  const now = useCell(side.shown)
  const kept = useCell(side.revisions)
  if (now === null) return null
  const printed = (n: number): string => n.toLocaleString(language)
  const { zishu, zishuWithoutMarks, paragraphs } = now.counts
  const all = [
    words.zishu(printed(zishu)),
    words.withoutMarks(printed(zishuWithoutMarks)),
    words.paragraphs(printed(paragraphs)),
    ...(now.selected > 0 ? [words.selected(printed(now.selected))] : []),
  ]
  return (
    <>
      <span className={styles['counts']} title={all.join(' · ')}>
        {all.join(' · ')}
      </span>
      <span>{words.revision(printed(kept))}</span>
    </>
  )
}

/** A save that takes longer than this is said to be under way; shorter ones would only flicker. In ms. */
const LONG = 400

const isBad = ({ state }: SaveState): boolean => state === 'failed' || state === 'conflict'

function SaveShown(): React.JSX.Element {
  const words = useWords(editorTexts)
  const save = useSaveState()
  const left = useCell(sides.page.articleId)
  const right = useCell(sides.beside.articleId)
  return (
    <span className={isBad(save) ? styles['bad'] : styles['save']} data-save={save.state}>
      {left === null || right === null ? (
        <Said save={save} />
      ) : (
        <>
          <SaidOf id={left} name={words.left} />
          <SaidOf id={right} name={words.right} />
        </>
      )}
      {save.state === 'failed' && (
        <Button kind="quiet" onClick={() => void flush()}>
          {words.again}
        </Button>
      )}
    </span>
  )
}

/** Of one of two that are written side by side. */
function SaidOf({ id, name }: { readonly id: string; readonly name: string }): React.JSX.Element {
  return <Said save={useSaveStateOf(id)} name={name} />
}

interface SaidProps {
  readonly save: SaveState
  readonly name?: string
}

function Said({ save, name = '' }: SaidProps): React.JSX.Element {
  const language = useLanguage()
  const words = useWords(editorTexts)
  const isLong = useLasts(save.state === 'saving', LONG)
  const text = said(save, isLong, words, language)
  return (
    // Read aloud only when something is wrong: each second's save would drown all else.
    <span role="status" aria-live={isBad(save) ? 'polite' : 'off'} data-save-of={save.state}>
      {name !== '' && text !== '' && <span className={styles['side']}>{name} </span>}
      {text}
    </span>
  )
}

function said(
  { state, savedAt, fault }: SaveState,
  isLong: boolean,
  words: (typeof editorTexts)[Language],
  language: Language,
): string {
  switch (state) {
    case 'saved':
      return savedAt === null ? '' : words.saved(timeOf(savedAt, language))
    case 'typing':
      return words.typing
    case 'saving':
      return isLong ? words.saving : words.typing
    case 'failed':
      return words.failed(fault === null ? '' : errorTexts[language][fault.code])
    case 'conflict':
      return words.conflict
  }
}

/** To the second if it was today, else with the date. */
function timeOf(at: number, language: Language): string {
  const when = new Date(at)
  const today = when.toDateString() === new Date().toDateString()
  if (!today) return printedMoment(when, language)
  return printed(when, language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

/** True once `on` has been true for `ms` without a break. */
function useLasts(on: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLasts(true), ms)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [on, ms])
  return lasts
}
