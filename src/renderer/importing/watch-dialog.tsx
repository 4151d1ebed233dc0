// The watched folder: which one, and whether it is there.
import { importJobTexts } from '#shared/texts/import-jobs'
import { bridge } from '../bridge'
import { runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './jobs.module.css'

/** More are counted. */
const SHOWN = 8

export function WatchDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const words = useWords(importJobTexts)
  const attempt = useAttempt()
  const { value } = useLive('watching', ['imports'], () => bridge.importing.watching({}))
  const act = (run: () => Promise<unknown>) => (): void =>
    attempt(async () => {
      await run()
    })
  const isOn = value?.folder != null
  return (
    <Dialog
      place="watchFolder"
      title={words.watch}
      onClose={onClose}
      foot={
        <>
          {isOn && (
            <Button
              onClick={() => {
                onClose()
                runCommand('file.imports')
              }}
            >
              {words.watchResults}
            </Button>
          )}
          {isOn && <Button onClick={act(() => bridge.importing.stopWatch({}))}>{words.watchStop}</Button>}
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
          <Button kind="primary" focusFirst onClick={act(() => bridge.importing.chooseWatch({}))}>
            {isOn ? words.watchOther : words.watchChoose}
          </Button>
        </>
      }
    >
      <p className={styles['none']}>{words.watchHint}</p>
      <p role="status" className={styles['watching']}>
        {isOn ? (
          <>
            {words.watching} <code>{value.folder}</code>
          </>
        ) : (
          words.watchOff
        )}
      </p>
      {isOn && !value.isThere && <p className={styles['trouble']}>{words.watchGone}</p>}
      {isOn && value.held.length > 0 && (
        <ul className={styles['held']} aria-label={words.watchHeld}>
          {value.held.slice(0, SHOWN).map(({ name, why }) => (
            <li key={name} data-why={why}>
              {words.heldFor[why]} <code>{name}</code>
            </li>
          ))}
          {value.held.length > SHOWN && <li>{words.heldMore(String(value.held.length - SHOWN))}</li>}
        </ul>
      )}
    </Dialog>
  )
}
