// In the status bar, while files come in: how far, and the way to the whole of it.
import { importJobTexts } from '#shared/texts/import-jobs'
import { runCommand } from '../commands'
import { useLanguage, useWords } from '../words'
import styles from './jobs.module.css'
import { useJobs } from './use-jobs'

export function JobsStatus(): React.JSX.Element | null {
  const words = useWords(importJobTexts)
  const language = useLanguage()
  const job = useJobs()?.find(({ state, kind }) => state === 'running' && kind !== 'watch')
  if (job === undefined) return null
  const { name, done, of, remaining } = job
  return (
    <button type="button" className={styles['status']} onClick={() => runCommand('file.imports')}>
      {words.status(name, done.toLocaleString(language), of.toLocaleString(language))}
      {remaining !== null && ` · ${words.remaining(remaining)}`}
    </button>
  )
}
