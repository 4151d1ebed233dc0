// Two revisions of an article, or two articles, against each other; from here one is brought back, whole or a change at a time.
import { useEffect, useRef, useState } from 'react'
import type { ArticleAbout } from '#shared/article'
import { toFault } from '#shared/error'
import { compareTexts } from '#shared/texts/compare'
import { errorTexts } from '#shared/texts/errors'
import { revisionsTexts } from '#shared/texts/revisions'
import { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { useLive } from '../live'
import { flush } from '../saving'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { CompareHead } from './compare-head'
import styles from './compare-mode.module.css'
import { NameDialog } from './name-dialog'
import type { Layout } from './margin'
import { Proof } from './proof'
import { RevisionList } from './revision-list'
import { editsOf } from './stops'
import { useComparison, type State } from './use-comparison'
import { useStops } from './use-stops'

interface Props {
  readonly article: ArticleAbout
  /** The revision to begin with; null: the latest that is not the present. */
  readonly start: number | null
  /** Another article to compare with instead of a revision. */
  readonly other: string | null
  readonly layout: Layout
  readonly onLayout: (layout: Layout) => void
  readonly onDone: OnDone
  /** The text of the article was brought back from a revision. */
  readonly onRestored: (articleId: string) => void
  readonly onClose: () => void
}

export function CompareMode(props: Props): React.JSX.Element {
  const { article, start, other, layout, onLayout, onDone, onRestored, onClose } = props
  const words = useWords(compareTexts)
  const own = useWords(revisionsTexts)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const { id } = article
  const { value: list = [] } = useLive(`revisions ${id}`, ['articles'], () => bridge.revisions.list({ id }))
  const [chosen, setChosen] = useState<number | null>(null)
  const [pinned, setPinned] = useState<number | null>(null)
  const [asking, setAsking] = useState(false)
  const [naming, setNaming] = useState(false)
  // The latest may be the present itself.
  const latest = (list[0]?.at ?? 0) >= article.updatedAt ? (list[1] ?? list[0]) : list[0]
  const cursor = other === null ? (chosen ?? start ?? latest?.n ?? null) : null
  // What is looked at stays, whatever revisions come.
  if (chosen === null && cursor !== null) setChosen(cursor)
  const row = list.find(({ n }) => n === cursor)

  // The older one is what was, whichever was chosen first; null, the present, is the newest.
  const [a, b] = [cursor, pinned].toSorted((x, y) => (x ?? Infinity) - (y ?? Infinity))
  const before: State = { articleId: id, n: other === null ? (a ?? null) : null }
  const after: State = { articleId: other ?? id, n: other === null ? (b ?? null) : null }
  const { compared, isCurrent, fault } = useComparison(before, after)
  const stops = useStops(compared, scroller)
  const { current } = stops
  const isAgainstNow = other === null && cursor !== null && pinned === null && isCurrent
  const isAsking = asking && isAgainstNow && stops.stops.length > 0
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [compared?.key])

  async function restore(part: Parameters<typeof bridge.revisions.restore>[0]['part']): Promise<void> {
    if (compared === undefined || cursor === null) return
    setAsking(false)
    // What had the focus, the question, goes.
    scroller.current?.focus({ preventScroll: true })
    try {
      await flush()
      await bridge.revisions.restore({ id, base: compared.after.version, n: cursor, part })
      onRestored(id)
      onDone({ text: part === null ? own.restored(cursor) : own.restoredPart(cursor) })
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  function restoreCurrent(): void {
    if (compared === undefined || current === undefined) return
    void restore(
      current.kind === 'field'
        ? { kind: 'field', name: current.name }
        : { kind: 'blocks', edits: [...editsOf(compared.comparison.rows, current.row)] },
    )
  }
  function step(by: 1 | -1): void {
    const next = list[list.findIndex(({ n }) => n === cursor) + by]
    if (next === undefined) return
    setAsking(false)
    setChosen(next.n)
  }
  function pin(): void {
    setPinned(pinned === cursor ? null : cursor)
    if (pinned !== cursor) step(1)
  }
  useCommand('revision.older', () => step(1), other === null && list.length > 1)
  useCommand('revision.newer', () => step(-1), other === null && list.length > 1)
  useCommand('revision.pin', pin, other === null && list.length > 1)
  useCommand('revision.rename', () => setNaming(true), row !== undefined)
  useCommand('change.restore', restoreCurrent, isAgainstNow && current !== undefined)
  useCommand(
    'revision.restore',
    () => {
      setPinned(null)
      setAsking(true)
    },
    other === null && cursor !== null && (!isAgainstNow || stops.stops.length > 0),
  )
  useCommand('compare.close', () => (isAsking ? setAsking(false) : onClose()))
  useCommand('compare.layout', () => onLayout(layout === 'beside' ? 'inline' : 'beside'))

  const nameOf = (n: number | null | undefined): string => {
    if (n === null || n === undefined) return own.now
    const name = list.find((one) => one.n === n)?.name ?? null
    return name === null ? own.nth(n) : `${own.nth(n)} ${name}`
  }
  const titleOf = (side: 'before' | 'after'): string => {
    if (other === null) return nameOf(side === 'before' ? a : b)
    const headline = compared?.[side].headline ?? ''
    return headline === '' ? own.untitled : headline
  }
  return (
    <section className={styles['compare']} aria-label={words.region(titleOf('before'), titleOf('after'))}>
      {other === null && (
        <RevisionList
          revisions={list}
          cursor={cursor}
          pinned={pinned}
          onMove={(n) => {
            setAsking(false)
            setChosen(n)
          }}
          focused={list.length > 0}
        />
      )}
      <div className={styles['page']}>
        <CompareHead
          before={titleOf('before')}
          after={titleOf('after')}
          comparison={isCurrent ? compared?.comparison : undefined}
          at={stops.at}
          of={stops.stops.length}
          layout={layout}
          onLayout={onLayout}
          unfolded={stops.open === 'all'}
          asking={isAsking && cursor !== null ? words.restoreAsk(nameOf(cursor)) : null}
          onRestore={() => void restore(null)}
          onNoRestore={() => setAsking(false)}
          canRestore={other === null && cursor !== null}
        />
        <div
          ref={scroller}
          className={styles['scroll']}
          data-scroll
          data-rest
          tabIndex={0}
          aria-busy={!isCurrent}
        >
          {compared !== undefined && fault === undefined && compared.comparison.difference.changes === 0 && (
            <p className={styles['equal']} role="status">
              {words.equal}
            </p>
          )}
          {compared !== undefined && fault === undefined && (
            <Proof
              comparison={compared.comparison}
              layout={layout}
              lang={article.lang}
              stops={stops.stops}
              at={stops.at}
              open={stops.open}
              onOpen={stops.unfold}
              onStop={stops.go}
              onOther={stops.showRow}
              act={
                isAgainstNow && current !== undefined ? (
                  <span className={styles['act']} lang={language}>
                    <Button kind="quiet" keys={keyOf('change.restore')} onClick={restoreCurrent}>
                      {words.takeBack}
                    </Button>
                  </span>
                ) : null
              }
            />
          )}
        </div>
      </div>
      {naming && row !== undefined && (
        <NameDialog articleId={id} revision={row} onDone={onDone} onClose={() => setNaming(false)} />
      )}
    </section>
  )
}
