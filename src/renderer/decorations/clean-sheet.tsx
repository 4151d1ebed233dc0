// Cleaning many headlines: the diff of every line, each unticked as one likes, then one act that can be taken back.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Progress } from '#shared/act'
import { CLEANINGS, type Cleaning, type CleanLine, type CleanPlan } from '#shared/decoration'
import { toFault } from '#shared/error'
import { SURE } from '#shared/headline'
import { decorationsTexts } from '#shared/texts/decorations'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Tabs } from '../ui/tabs'
import { Tick } from '../ui/tick'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import styles from './decorations.module.css'
import { Changed, Pieces } from './pieces'

export type CleanSelection = Parameters<typeof bridge.decorations.cleanable>[0]['selection']

interface Props {
  readonly selection: CleanSelection
  readonly progress: Progress | null
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly onStop: () => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

const rawOf = (line: CleanLine): string => line.segments.map(({ text }) => text).join('')

export function CleanSheet(props: Props): React.JSX.Element {
  const { selection, progress, watched, onStop, onDone, onClose } = props
  const words = useWords(decorationsTexts).clean
  const { cancel, stop } = useWords(decorationsTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [what, setWhat] = useState<Cleaning>('cut')
  const [plan, setPlan] = useState<CleanPlan>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(true)
  const [failed, setFailed] = useState('')
  const lines = plan?.lines ?? []

  const look = useEffectEvent((still: () => boolean) => {
    watched(bridge.decorations.cleanable({ selection, what }))
      .then((found) => {
        if (!still()) return
        setPlan(found)
        setTicked(new Set(found.lines.filter((line) => line.ticked).map(({ id }) => id)))
      })
      .catch((error: unknown) => {
        if (still()) setFailed(errors[toFault(error).code])
      })
      .finally(() => {
        if (still()) setBusy(false)
      })
  })
  useEffect(() => {
    let isHere = true
    look(() => isHere)
    return () => {
      isHere = false
    }
  }, [what])

  const tick = (wanted: (line: CleanLine) => boolean): void =>
    setTicked(new Set(lines.filter(wanted).map(({ id }) => id)))
  function toggle(line: CleanLine | undefined): void {
    if (line === undefined) return
    setTicked((before) => {
      const next = new Set(before)
      if (!next.delete(line.id)) next.add(line.id)
      return next
    })
  }
  function apply(): void {
    const chosen = lines.filter(({ id }) => ticked.has(id)).map(({ id, clean }) => ({ id, clean }))
    if (busy || chosen.length === 0) return
    setBusy(true)
    attempt(async () => {
      try {
        const { changed } = await watched(bridge.decorations.clean({ lines: chosen, what }))
        onDone({ text: words.done(changed.toLocaleString(language)) })
        onClose()
      } finally {
        setBusy(false)
      }
    })
  }
  function turn(to: Cleaning): void {
    if (busy) onStop()
    setWhat(to)
    setPlan(undefined)
    setTicked(new Set())
    setAt(0)
    setFailed('')
    setBusy(true)
  }
  function close(): void {
    if (busy) onStop()
    onClose()
  }
  const n = (value: number): string => value.toLocaleString(language)
  const share = progress === null || progress.of === 0 ? 0 : progress.done / progress.of
  const percent = share.toLocaleString(language, { style: 'percent' })

  return (
    <Dialog
      place="queue"
      title={words.title}
      width={860}
      onClose={close}
      foot={
        <>
          <span role="status" className={styles['said']}>
            {plan !== undefined && lines.length > 0 && words.counted(n(ticked.size), n(lines.length))}
            {plan !== undefined &&
              plan.total > lines.length &&
              ` ${words.capped(n(lines.length), n(plan.total))}`}
          </span>
          {lines.length > 0 && (
            <>
              {what === 'cut' && (
                <Button kind="quiet" onClick={() => tick(({ confidence }) => confidence >= SURE)}>
                  {words.sure(SURE.toLocaleString(language, { style: 'percent' }))}
                </Button>
              )}
              <Button kind="quiet" onClick={() => tick(() => true)}>
                {words.all}
              </Button>
              <Button kind="quiet" onClick={() => tick(() => false)}>
                {words.noneTicked}
              </Button>
            </>
          )}
          <Button keys="Esc" onClick={close}>
            {busy && plan === undefined ? stop : cancel}
          </Button>
          <Button kind="primary" disabled={busy || ticked.size === 0} onClick={apply}>
            {words.apply(n(ticked.size))}
          </Button>
        </>
      }
    >
      <Tabs
        label={words.title}
        tabs={CLEANINGS.map((id) => ({ id, text: words.whats[id] }))}
        chosen={what}
        panel="clean-panel"
        onChoose={turn}
      />
      <p className={`${styles['hint']} ${styles['below']}`}>{words.hints[what]}</p>
      <div
        role="tabpanel"
        id="clean-panel"
        aria-label={words.whats[what]}
        className={styles['lines']}
        aria-busy={busy}
      >
        {failed !== '' ? (
          <p role="alert">{failed}</p>
        ) : plan === undefined ? (
          <p>
            <Heard
              text={share > 0 ? `${words.looking} ${words.progress(percent)}` : words.looking}
              far={howFar(share, 1)}
            />
          </p>
        ) : lines.length === 0 ? (
          <p role="status">{words.none}</p>
        ) : (
          <VirtualList
            label={words.list}
            rows={lines}
            keyOf={({ id }) => id}
            height={34}
            focused
            at={at}
            onMove={setAt}
            onKey={(event) => {
              if (event.key !== ' ') return false
              toggle(lines[at])
              return true
            }}
            isTicked={({ id }) => ticked.has(id)}
            onPress={toggle}
          >
            {(line) => (
              <>
                <Tick ticked={ticked.has(line.id)} />
                {line.segments.length === 0 ? (
                  <Changed before={line.current} after={line.clean} />
                ) : (
                  <Pieces raw={rawOf(line)} before={line.current} after={line.clean} />
                )}
                {what === 'cut' && (
                  <span className={styles[line.confidence >= SURE ? 'sure' : 'unsure']}>
                    {line.confidence.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 })}
                  </span>
                )}
              </>
            )}
          </VirtualList>
        )}
      </div>
    </Dialog>
  )
}
