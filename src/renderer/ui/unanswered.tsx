// Above what a sheet shows: that some of it could not be read, why, and the way out.
import { errorTexts } from '#shared/texts/errors'
import { upkeepTexts } from '#shared/texts/upkeep'
import { useUnanswered } from '../unanswered'
import { useLanguage, useWords } from '../words'
import { Button } from './button'
import styles from './unanswered.module.css'

export function Unanswered(): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  const here = useUnanswered()
  if (here.length === 0) return null
  const codes = new Set(here.map(({ code }) => code))
  return (
    <div role="alert" className={styles['unanswered']}>
      <p>{[words.unread, ...[...codes].map((code) => errorTexts[language][code])].join(words.between)}</p>
      <Button onClick={() => here.forEach(({ again }) => again())}>{words.readAgain}</Button>
    </div>
  )
}
