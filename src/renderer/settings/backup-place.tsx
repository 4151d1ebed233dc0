// Where backups go: the folder, what is to be known of it, another one.
import { backupTexts } from '#shared/texts/backups'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { PlaceNote } from '../ui/place-note'
import { useOneAtATime } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './settings.module.css'

const usePlace = () => useLive('backup place', ['backups'], () => bridge.backups.place({}))

export function BackupPlaceControl(): React.JSX.Element {
  const words = useWords(backupTexts)
  const { attempt } = useOneAtATime()
  return (
    <Button
      onClick={() =>
        void attempt(async () => {
          await bridge.backups.choosePlace({})
        })
      }
    >
      {words.other}
    </Button>
  )
}

export function BackupPlaceFact(): React.JSX.Element | null {
  const { value } = usePlace()
  if (value === undefined) return null
  return (
    <>
      <code className={styles['path']}>{value.folder}</code>
      <PlaceNote place={value} />
    </>
  )
}
