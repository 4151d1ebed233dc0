// Imports of many files: one job with how far and how fast it goes, and what became of each of its files.
import { useMemo, useState } from 'react'
import type { ErrorCode } from '#shared/error'
import { ITEM_FILTERS, type ImportJob, type ItemFilter } from '#shared/importing'
import { importJobTexts } from '#shared/texts/import-jobs'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/say'
import { Tabs } from '../ui/tabs'
import { useAttempt } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { NextKeys } from '../ui/next-keys'
import { useLanguage, useWords } from '../words'
import { CopiesNote } from './copies-note'
import { ItemLine } from './item-line'
import { JobProgress } from './job-progress'
import { ReasonsRow } from './reasons-row'
import styles from './jobs.module.css'
import { useItems } from './use-items'

interface Props {
  readonly jobs: readonly ImportJob[]
  /** The job that is looked at first; the latest if it is null. */
  readonly first: number | null
  readonly onOpen: (articleId: string) => void
  /** Shows what came in beside the article. */
  readonly onOrigin: (articleId: string) => void
  /** Looks at the copies of what this job has brought in. */
  readonly onCopies: (job: number) => void
  readonly onClose: () => void
}

const PANEL = 'import-results'

export function JobsSheet({ jobs, first, onOpen, onOrigin, onCopies, onClose }: Props): React.JSX.Element {
  const words = useWords(importJobTexts)
  const attempt = useAttempt()
  const [chosen, setChosen] = useState(first)
  const job = jobs.find(({ key }) => key === chosen) ?? jobs[0]
  if (job === undefined)
    return (
      <Dialog
        title={words.title}
        onClose={onClose}
        foot={
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <div className={styles['none']}>
          <p>{words.none}</p>
          <NextKeys ids={['file.importFolder', 'file.import']} />
        </div>
      </Dialog>
    )
  const { key, state, kind } = job
  const act = (run: () => Promise<unknown>) => (): void =>
    attempt(async () => {
      await run()
    })
  const saveReport = (): void =>
    attempt(async () => {
      const saved = await bridge.importing.saveReport({ job: key })
      if (saved !== null) say(words.reportWritten(saved.file))
    })
  const ended = state === 'done' || state === 'cancelled'
  return (
    <Dialog
      place="imports"
      title={words.title}
      width={860}
      onClose={onClose}
      foot={
        <>
          {state === 'running' && kind !== 'watch' && (
            <Button focusFirst onClick={act(() => bridge.importing.pause({ job: key }))}>
              {words.pause}
            </Button>
          )}
          {!ended && kind !== 'watch' && (
            <Button onClick={act(() => bridge.importing.cancel({ job: key }))}>{words.stop}</Button>
          )}
          {state !== 'running' && job.retriable && (
            <Button onClick={act(() => bridge.importing.retry({ job: key }))}>{words.retry}</Button>
          )}
          {job.done > 0 && <Button onClick={saveReport}>{words.report}</Button>}
          {ended && (
            <Button onClick={act(() => bridge.importing.forget({ job: key }))}>{words.forget}</Button>
          )}
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
          {(state === 'paused' || state === 'interrupted') && (
            <Button kind="primary" focusFirst onClick={act(() => bridge.importing.goOn({ job: key }))}>
              {words.goOn}
            </Button>
          )}
        </>
      }
    >
      {jobs.length > 1 && (
        <label className={styles['which']}>
          <span className="unseen">{words.jobs}</span>
          <select value={key} onChange={(event) => setChosen(Number(event.target.value))}>
            {jobs.map((one) => (
              <option key={one.key} value={one.key}>
                {`${words.kinds[one.kind]} · ${one.name} · ${words.states[one.state]}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <JobProgress job={job} />
      {ended && job.imported > 0 && (
        <CopiesNote key={`copies ${key}`} job={key} onCopies={() => onCopies(key)} />
      )}
      <Results key={key} job={job} onOpen={onOpen} onOrigin={onOrigin} />
    </Dialog>
  )
}

interface ResultsProps {
  readonly job: ImportJob
  readonly onOpen: (articleId: string) => void
  readonly onOrigin: (articleId: string) => void
}

function Results({ job, onOpen, onOrigin }: ResultsProps): React.JSX.Element {
  const words = useWords(importJobTexts)
  const language = useLanguage()
  const [filter, setFilter] = useState<ItemFilter>(
    job.failed > 0 && job.state !== 'running' ? 'failed' : 'all',
  )
  const [at, setAt] = useState(0)
  const [reason, setReason] = useState<ErrorCode | null>(null)
  const { total, rowAt } = useItems(job.key, filter, filter === 'failed' ? reason : null)
  const places = useMemo(() => Array.from({ length: total }, (_, place) => place), [total])
  const counts: Partial<Record<ItemFilter, number>> = {
    failed: job.failed,
    imported: job.imported,
    duplicate: job.duplicate,
    waiting: job.of - job.done,
  }
  const open = (place: number, show: (id: string) => void): boolean => {
    const id = rowAt(place)?.articleId ?? null
    if (id !== null) show(id)
    return id !== null
  }
  return (
    <>
      <Tabs
        label={words.results}
        panel={PANEL}
        chosen={filter}
        tabs={ITEM_FILTERS.map((id) => ({
          id,
          text: words.filters[id],
          ...(counts[id] === undefined ? {} : { count: counts[id] }),
        }))}
        onChoose={(id) => {
          setFilter(id)
          setAt(0)
        }}
      />
      {filter === 'failed' && (
        <ReasonsRow
          job={job.key}
          chosen={reason}
          onChoose={(code) => {
            setReason(code)
            setAt(0)
          }}
        />
      )}
      <div id={PANEL} role="tabpanel" aria-label={words.filters[filter]} className={styles['results']}>
        {total === 0 ? (
          <p className={styles['none']}>{words.nothing}</p>
        ) : (
          <VirtualList<number>
            label={`${words.results} ${total.toLocaleString(language)}`}
            rows={places}
            keyOf={String}
            height={34}
            at={Math.min(at, total - 1)}
            onMove={setAt}
            onKey={(event) => event.key === 'Enter' && open(at, event.shiftKey ? onOrigin : onOpen)}
            onPress={(place) => setAt(place)}
          >
            {(place) => <ItemLine item={rowAt(place)} onOpen={onOpen} />}
          </VirtualList>
        )}
      </div>
      <p className={styles['hint']}>{words.hint}</p>
    </>
  )
}
