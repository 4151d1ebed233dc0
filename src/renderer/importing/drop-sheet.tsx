// Lies over the window while files are held over it.
import { importingTexts } from '#shared/texts/importing'
import { useWords } from '../words'
import styles from './importing.module.css'

export function DropSheet(): React.JSX.Element {
  const words = useWords(importingTexts)
  return (
    <div className={styles['drop']} role="status">
      <p>{words.drop}</p>
      <small>{words.dropHint}</small>
    </div>
  )
}
