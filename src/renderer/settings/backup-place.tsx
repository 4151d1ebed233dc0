// Where backups go: the folder, another one.
import { backupTexts } from '#shared/texts/backups'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './settings.module.css'

export function BackupPlaceControl(): React.JSX.Element {
  const words = useWords(backupTexts)
  const attempt = useAttempt()
  const { value, again } = useLive('backup place', ['backups'], () => bridge.backups.place({}))
  return (
    <>
      <Button
        onClick={() =>
          attempt(async () => {
            await bridge.backups.choosePlace({})
            again()
          })
        }
      >
        {words.other}
      </Button>
      <code className={styles['path']}>{value?.folder}</code>
    </>
  )
}
