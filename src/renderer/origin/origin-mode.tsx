// Before and after: the source as it came on the left, the article as it stands on the right, every piece accounted for.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { originTexts } from '#shared/texts/origin'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import type { OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { ActBar } from './act-bar'
import { ArticleSide } from './article-side'
import { OriginHead } from './origin-head'
import styles from './origin.module.css'
import { pieceId, SourceSide } from './source-side'
import { useActs } from './use-acts'
import { useLinked } from './use-linked'
import { blockOf, useOrigin } from './use-origin'

interface Props {
  readonly articleId: string
  readonly onDone: OnDone
  readonly onUndo: () => void
  /** The text of the article was changed here. */
  readonly onChanged: (articleId: string) => void
  /** To the source alone. */
  readonly onPlain: () => void
}

export function OriginMode({ articleId, onDone, onUndo, onChanged, onPlain }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const { reading, fault } = useOrigin(articleId)
  const source = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const count = reading?.origin.pieces.length ?? 0
  const doubtful = reading?.doubtful ?? []
  const first = doubtful[0] ?? reading?.places.findIndex(({ kind }) => kind === 'headline') ?? 0
  const at = Math.min(chosen ?? Math.max(0, first), Math.max(0, count - 1))

  function bring(n: number): void {
    document.getElementById(pieceId(n))?.scrollIntoView({ block: 'center' })
    if (!reading) return
    let block = blockOf(reading, n)
    // What is not in the body is looked at where it would stand.
    for (let near = n; block === null && near >= 0; near--) block = blockOf(reading, near)
    article.current?.querySelector(`[data-block="${block ?? 0}"]`)?.scrollIntoView({ block: 'center' })
  }
  const show = useEffectEvent(bring)
  const isRead = reading !== undefined && reading !== null
  useEffect(() => {
    if (!isRead) return undefined
    show(at)
    // Rows that come into sight are as high as they are only then.
    let frame = requestAnimationFrame(() => {
      show(at)
      frame = requestAnimationFrame(() => show(at))
    })
    return () => cancelAnimationFrame(frame)
  }, [at, isRead])
  useEffect(() => {
    if (isRead) source.current?.focus({ preventScroll: true })
  }, [isRead])
  useLinked(reading, { source, article })
  function seen(): boolean {
    const row = document.getElementById(pieceId(at))?.getBoundingClientRect()
    const side = source.current?.getBoundingClientRect()
    if (row === undefined || side === undefined) return false
    const isSeen = row.bottom > side.top && row.top < side.bottom
    if (!isSeen) bring(at)
    return isSeen
  }
  const acts = useActs(reading, at, onDone, onChanged, seen)

  function toDoubt(step: 1 | -1): void {
    const next = step === 1 ? doubtful.find((n) => n > at) : doubtful.findLast((n) => n < at)
    const around = step === 1 ? doubtful[0] : doubtful.at(-1)
    if (next === undefined && around === undefined) say(words.nothingFurther)
    else setChosen(next ?? around ?? at)
  }
  useCommand('piece.next', () => setChosen(Math.min(at + 1, count - 1)), count > 0)
  useCommand('piece.previous', () => setChosen(Math.max(at - 1, 0)), count > 0)
  useCommand('piece.doubt', () => toDoubt(1), count > 0)
  useCommand('piece.doubtBefore', () => toDoubt(-1), count > 0)
  useCommand('edit.undo', onUndo)

  if (fault !== undefined) return <div className={styles['origin']} />
  if (reading === undefined) return <div aria-busy="true" className={styles['origin']} />
  if (reading === null) return <p className={styles['none']}>{words.hasNone}</p>
  return (
    <section className={styles['origin']} aria-label={words.region}>
      <OriginHead reading={reading} onPlain={onPlain} onChanged={onChanged} />
      <div className={styles['sides']}>
        <SourceSide reading={reading} at={at} scroller={source} onChoose={setChosen} />
        <ArticleSide reading={reading} at={at} scroller={article} onChoose={setChosen} />
      </div>
      <ActBar {...acts} doubts={doubtful.length} />
    </section>
  )
}
