// What is to be known of the place for backups: that it is not there, on the library's own disk, or synced.
import type { BackupPlace } from '#shared/backup'
import { backupTexts } from '#shared/texts/backups'
import { useWords } from '../words'
import styles from './place-note.module.css'

export function PlaceNote({ place }: { readonly place: BackupPlace }): React.JSX.Element {
  const words = useWords(backupTexts)
  const { missing, syncedBy, sameDisk } = place
  return (
    <>
      {missing !== null && (
        <p className={styles['missing']} role="status">
          {words.missing(missing)}
        </p>
      )}
      {sameDisk && <p className={styles['note']}>{words.sameDisk}</p>}
      {syncedBy !== null && <p className={styles['note']}>{words.synced(syncedBy)}</p>}
    </>
  )
}
