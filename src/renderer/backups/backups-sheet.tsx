// The backups of the library: made now, checked, brought back; where they lie.
import { printedMoment } from '#shared/moment'
import { useState } from 'react'
import type { Backup } from '#shared/backup'
import { backupTexts } from '#shared/texts/backups'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { PlaceNote } from '../ui/place-note'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useOneAtATime } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './backups.module.css'

interface Props {
  readonly onClose: () => void
}

export function BackupsSheet({ onClose }: Props): React.JSX.Element {
  const words = useWords(backupTexts)
  const language = useLanguage()
  const { attempt } = useOneAtATime()
  const [asking, setAsking] = useState<string>()
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const { value, again } = useLive('backups', ['backups'], () => bridge.backups.place({}))

  const when = ({ at }: Backup): string => printedMoment(at, language)
  const number = (n: number): string => n.toLocaleString(language)
  const size = (bytes: number): string => `${number(Math.max(0.1, Math.round(bytes / 100_000) / 10))} MB`

  function make(): void {
    void attempt(async () => {
      await bridge.backups.make({})
      say(words.made)
    })
  }
  function check({ name }: Backup): void {
    const note = (text: string): void => setSaid((before) => ({ ...before, [name]: text }))
    note(words.checking)
    void attempt(async () => {
      const { sound, articles, damaged } = await bridge.backups.check({ name })
      note(sound ? words.sound(number(articles)) : words.damaged(number(damaged.length), damaged[0] ?? ''))
    })
  }
  function restore({ name }: Backup): void {
    setAsking(undefined)
    void attempt(async () => {
      await bridge.backups.restore({ name })
    })
  }
  function choosePlace(): void {
    void attempt(async () => {
      await bridge.backups.choosePlace({})
      again()
    })
  }

  return (
    <Dialog
      place="backups"
      title={words.title}
      width={780}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
          <Button kind="primary" focusFirst disabled={value?.busy !== false} onClick={make}>
            {words.make}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <p className={styles['hint']}>{words.deleted}</p>
      {value && (
        <>
          <div className={styles['place']}>
            <span className="label">{words.place}</span>
            <code>{value.folder}</code>
            <Button kind="quiet" onClick={() => void bridge.backups.reveal({})}>
              {words.show}
            </Button>
            <Button kind="quiet" onClick={choosePlace}>
              {words.other}
            </Button>
          </div>
          <PlaceNote place={value} />
          <p className={styles['state']} role="status">
            {value.busy ? words.busy : value.behind ? words.behind : words.upToDate}
          </p>
          {value.failed !== null && (
            <p className={styles['fault']} role="alert">
              {words.failed(errorTexts[language][value.failed])}
            </p>
          )}
          {value.backups.length === 0 && <p className={styles['state']}>{words.none}</p>}
          <ul className={styles['list']} aria-label={words.list}>
            {value.backups.map((one) => (
              <li key={one.name} data-backup={one.reason}>
                <time dateTime={new Date(one.at).toISOString()}>{when(one)}</time>
                <span className={styles['why']}>{words.reasons[one.reason]}</span>
                <span className={styles['number']}>{words.articles(number(one.articles))}</span>
                <span className={styles['number']}>{size(one.bytes)}</span>
                <Button kind="quiet" label={words.checkOf(when(one))} onClick={() => check(one)}>
                  {words.check}
                </Button>
                <Button kind="quiet" label={words.restoreOf(when(one))} onClick={() => setAsking(one.name)}>
                  {words.restore}
                </Button>
                {said[one.name] !== undefined && (
                  <p className={styles['said']} role="status">
                    {said[one.name]}
                  </p>
                )}
                {asking === one.name && (
                  <div className={styles['sure']}>
                    <p>{words.sure(when(one))}</p>
                    <Button kind="primary" focusFirst onClick={() => restore(one)}>
                      {words.keep}
                    </Button>
                    <Button onClick={() => setAsking(undefined)}>{words.cancel}</Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
