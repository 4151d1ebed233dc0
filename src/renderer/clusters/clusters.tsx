// Similar headlines, cluster by cluster: repeats, series, events, what may contradict; ruled from the keyboard.
import { useState } from 'react'
import type { ClusterFilter, PlacedHeadline, Ruling } from '#shared/likeness'
import { CLUSTER_FILTERS } from '#shared/likeness'
import { likenessTexts } from '#shared/texts/likeness'
import { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { useLive } from '../live'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { Tabs } from '../ui/tabs'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { Late } from '../ui/late'
import { NextKeys } from '../ui/next-keys'
import { Failed } from '../ui/unanswered'
import { useLanguage, useWords } from '../words'
import { BesideDialog } from './beside-dialog'
import { ClusterList } from './cluster-list'
import { ClusterTable } from './cluster-table'
import styles from './clusters.module.css'
import { DuplicateDialog } from './duplicate-dialog'
import { useChosen } from './use-chosen'
import { useClusters } from './use-clusters'
import { useWanted } from './use-wanted'

interface Props {
  /** A headline whose cluster is to be shown. */
  readonly wanted: string | null
  readonly onDone: OnDone
  readonly onUndo: () => void
  /** Opens the bench on a headline. */
  readonly onOpen: (headlineId: string) => void
  /** Opens the bench with a new candidate begun. */
  readonly onWrite: (headlineId: string) => void
}

const PANEL = 'clusters-panel'
const NONE: readonly PlacedHeadline[] = []
const focus = (part: string): void => document.querySelector<HTMLElement>(`[${part}]`)?.focus()

export function Clusters({ wanted, onDone, onUndo, onOpen, onWrite }: Props): React.JSX.Element {
  const words = useWords(likenessTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [filter, setFilter] = useState<ClusterFilter>('open')
  const [sheet, setSheet] = useState<'duplicate' | 'beside' | null>(null)
  const { page, current, fault, again, more, reach } = useClusters(filter)
  const rows = current ? (page?.rows ?? []) : []
  const chosen = useChosen(rows)
  const { id = null, size = 0 } = chosen.row ?? {}
  const full = useLive(`cluster ${id ?? ''} ${size}`, ['headlines', 'articles'], async () =>
    id === null ? null : await bridge.headlines.cluster({ id }),
  )
  const cluster = full.value?.id === id ? full.value : null
  const headlines = cluster?.headlines ?? NONE
  const walked = useChosen(headlines)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [of, setOf] = useState<string | null>(null)
  // Another cluster: its first row, nothing marked.
  if (of !== id) {
    setOf(id)
    walked.restart()
    setMarked(new Set())
  }
  useWanted({
    wanted,
    filter,
    rows,
    headlines,
    setFilter,
    reach,
    onCluster: chosen.moveTo,
    onHeadline: walked.moveTo,
    onThere: () => focus('data-cluster-table'),
  })
  const { row } = walked
  const picked = headlines.filter(({ id }) => marked.has(id))
  const meant = picked.length > 1 ? picked : headlines
  const ids = picked.length > 1 ? picked.map(({ id }) => id) : (cluster?.ids ?? [])
  const other = (picked.length > 1 ? picked : headlines).find(({ id }) => id !== row?.id)
  const articleOf = ({ articleId }: PlacedHeadline): readonly string[] =>
    articleId === null ? [] : [articleId]
  const articles =
    row === undefined || row.articleId === null
      ? []
      : [...new Set(meant.flatMap(articleOf))].filter((id) => id !== row.articleId)

  /** `master` is the article of which the others' articles become duplicates, by the same act. */
  function rule(ruling: Ruling, master: string | null = null): void {
    setSheet(null)
    attempt(async () => {
      for (let from = 0, changed = 0; from === 0 || from < ids.length; from += 10_000) {
        const done = await bridge.headlines.rule({ ids: ids.slice(from, from + 10_000), ruling, master })
        changed += done.changed
        if (from + 10_000 < ids.length) continue
        const said = words.ruled[ruling](changed.toLocaleString(language))
        if (changed > 0 || done.id !== null)
          onDone({
            text: master === null ? said : words.withArticles(said, articles.length.toLocaleString(language)),
          })
        else say(words.nothingRuled)
      }
      setMarked(new Set())
    })
  }
  function toggle(): void {
    if (row === undefined) return
    setMarked((before) =>
      before.has(row.id) ? new Set([...before].filter((id) => id !== row.id)) : new Set([...before, row.id]),
    )
  }

  const some = row !== undefined && sheet === null
  useCommand('article.next', () => chosen.move(1), sheet === null && rows.length > 0)
  useCommand('article.previous', () => chosen.move(-1), sheet === null && rows.length > 0)
  useCommand('article.select', toggle, some)
  useCommand('article.open', () => row !== undefined && onOpen(row.id), some)
  useCommand('headline.new', () => row !== undefined && onWrite(row.id), some)
  useCommand('cluster.distinct', () => rule('distinct'), some)
  useCommand('cluster.series', () => rule('series'), some)
  useCommand('cluster.duplicate', () => setSheet('duplicate'), some)
  useCommand('cluster.beside', () => (other === undefined ? say(words.oneOnly) : setSheet('beside')), some)
  useCommand('edit.undo', onUndo, sheet === null)

  const count = (name: ClusterFilter): number => page?.counts[name] ?? 0
  const comparing = page !== undefined && page.left > 0
  return (
    <section className={styles['clusters']} aria-label={words.clusters}>
      <Tabs
        label={words.clusters}
        tabs={CLUSTER_FILTERS.map((id) => ({ id, text: words.filters[id], count: count(id) }))}
        chosen={filter}
        panel={PANEL}
        onChoose={setFilter}
      />
      <div role="tabpanel" id={PANEL} aria-labelledby={`${PANEL}-${filter}`} className={styles['panel']}>
        {comparing && (
          <p className={styles['comparing']}>
            <progress max={page.of} value={page.of - page.left} aria-label={words.clusters} />
            <Heard
              text={words.comparing(
                (page.of - page.left).toLocaleString(language),
                page.of.toLocaleString(language),
              )}
              far={howFar(page.of - page.left, page.of)}
            />
          </p>
        )}
        {fault !== undefined && current ? (
          <Failed fault={fault} again={again} />
        ) : rows.length === 0 ? (
          <div className={styles['empty']}>
            <p>{current ? words.noClusters : <Late>{words.loading}</Late>}</p>
            {current && <NextKeys ids={['view.queue', 'file.import']} />}
          </div>
        ) : (
          <div className={styles['columns']}>
            <ClusterList
              rows={rows}
              at={chosen.at}
              onSelect={chosen.moveTo}
              onInto={() => focus('data-cluster-table')}
              onNearEnd={more}
            />
            <div className={styles['right']}>
              {cluster === null ? (
                <p className={styles['empty']}>{full.current && full.value === null && words.gone}</p>
              ) : (
                <ClusterTable
                  key={cluster.id}
                  cluster={cluster}
                  at={walked.at}
                  marked={marked}
                  onSelect={walked.moveTo}
                  onOpen={() => row !== undefined && onOpen(row.id)}
                  onBack={() => focus('data-clusters')}
                />
              )}
              {cluster !== null && cluster.size > headlines.length && (
                <p className={styles['cut']}>
                  {words.cut(
                    headlines.length.toLocaleString(language),
                    cluster.size.toLocaleString(language),
                  )}
                </p>
              )}
            </div>
          </div>
        )}
      </div>
      <footer className={styles['bar']}>
        <Button
          kind="quiet"
          keys={keyOf('cluster.distinct')}
          disabled={!some}
          onClick={() => rule('distinct')}
        >
          {words.distinct}
        </Button>
        <Button kind="quiet" keys={keyOf('cluster.series')} disabled={!some} onClick={() => rule('series')}>
          {words.series}
        </Button>
        <Button
          kind="quiet"
          keys={keyOf('cluster.duplicate')}
          disabled={!some}
          onClick={() => setSheet('duplicate')}
        >
          {words.duplicate}
        </Button>
        <Button
          kind="quiet"
          keys={keyOf('cluster.beside')}
          disabled={!some || other === undefined}
          onClick={() => setSheet('beside')}
        >
          {words.beside}
        </Button>
        <Button
          kind="quiet"
          keys={keyOf('article.open')}
          disabled={!some}
          onClick={() => row && onOpen(row.id)}
        >
          {words.open}
        </Button>
        <Button
          kind="quiet"
          keys={keyOf('headline.new')}
          disabled={!some}
          onClick={() => row && onWrite(row.id)}
        >
          {words.write}
        </Button>
        <Button kind="quiet" keys={keyOf('edit.undo')} onClick={onUndo}>
          {words.undo}
        </Button>
        <span className={styles['position']}>
          {rows.length > 0 &&
            words.position((chosen.at + 1).toLocaleString(language), count(filter).toLocaleString(language))}
        </span>
      </footer>
      {sheet === 'duplicate' && row !== undefined && (
        <DuplicateDialog
          master={row}
          articleIds={articles}
          onHeadlines={() => rule('duplicate')}
          onArticles={() => rule('duplicate', row.articleId)}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'beside' && row !== undefined && other !== undefined && (
        <BesideDialog pair={[row, other]} onOpen={onOpen} onClose={() => setSheet(null)} />
      )}
    </section>
  )
}
