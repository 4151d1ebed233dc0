// Stands over the list while an act on many articles takes its time: how far it is, and the way to stop it.
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './selection-bar.module.css'
import type { Progress } from './use-triage'

export function BulkBar({ done, of }: Progress): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  return (
    <div className={styles['bar']} role="group" aria-label={words.working}>
      <strong>{words.progress(done.toLocaleString(language), of.toLocaleString(language))}</strong>
      <Button
        kind="quiet"
        onClick={() => {
          bridge.articles
            .cancelBulk({})
            .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
        }}
      >
        {words.stop}
      </Button>
    </div>
  )
}
