// How far an import is, how fast it goes, how long it will take.
import type { ImportJob } from '#shared/importing'
import { errorTexts } from '#shared/texts/errors'
import { importJobTexts } from '#shared/texts/import-jobs'
import { useLanguage, useWords } from '../words'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import styles from './jobs.module.css'

export function JobProgress({ job }: { readonly job: ImportJob }): React.JSX.Element {
  const words = useWords(importJobTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const { state, kind, name, of, done, imported, duplicate, failed, rate, remaining, trouble } = job
  const n = (count: number): string => count.toLocaleString(language)
  const facts = [
    words.states[state],
    words.progress(n(done), n(of)),
    rate === null
      ? ''
      : words.rate(rate.toLocaleString(language, { maximumFractionDigits: rate < 10 ? 1 : 0 })),
    remaining === null || state !== 'running' ? '' : words.remaining(remaining),
  ].filter((fact) => fact !== '')
  return (
    <div className={styles['progress']} data-state={state}>
      <h3>
        <small>{words.kinds[kind]}</small> {name}
      </h3>
      <p>
        <Heard text={facts.join(' · ')} far={howFar(done, of, state)} />
      </p>
      <progress max={Math.max(1, of)} value={done} aria-label={words.progress(n(done), n(of))} />
      <p className={styles['counts']}>{words.counts(n(imported), n(duplicate), n(failed))}</p>
      {state === 'interrupted' && <p className={styles['asked']}>{words.asked(n(of - done))}</p>}
      {trouble !== null && <p className={styles['trouble']}>{errors[trouble]}</p>}
    </div>
  )
}
