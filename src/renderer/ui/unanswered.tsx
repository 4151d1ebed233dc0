// Above what is shown: that some of it could not be read, why, and the way out; or that it takes its time.
import { useId, type ReactNode } from 'react'
import type { Fault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { upkeepTexts } from '#shared/texts/upkeep'
import { PartContext, useUnanswered } from '../unanswered'
import { useLanguage, useWords } from '../words'
import { Button } from './button'
import styles from './unanswered.module.css'

/** Of a sheet, with all that it has asked; or of a part of the window. */
export function Unanswered({ part }: { readonly part?: string }): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  // The window itself is there before its answers are; each part says that it waits.
  const here = useUnanswered(part).filter(({ code }) => part !== '' || code !== 'late')
  const failed = here.flatMap(({ code, again }) => (code === 'late' ? [] : [{ code, again }]))
  if (here.length === 0) return null
  if (failed.length === 0)
    return (
      <p role="status" className={styles['late']} data-unanswered>
        {words.reading}
      </p>
    )
  const codes = new Set(failed.map(({ code }) => code))
  return (
    <div
      role="alert"
      className={styles['unanswered']}
      data-unanswered
      data-banner={part === '' ? '' : undefined}
    >
      <p>{[words.unread, ...[...codes].map((code) => errorTexts[language][code])].join(words.between)}</p>
      <Button onClick={() => failed.forEach(({ again }) => again())}>{words.readAgain}</Button>
    </div>
  )
}

/** A part of the window that says by itself what it could not read. */
export function Part({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const part = useId()
  return (
    <PartContext value={part}>
      <Unanswered part={part} />
      {children}
    </PartContext>
  )
}

/** In the place of what could not be read at all: why, and the way to ask once more. */
export function Failed({
  fault,
  again,
}: {
  readonly fault: Fault
  readonly again: () => void
}): React.JSX.Element {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  return (
    <div role="alert" className={styles['failed']}>
      <p>{errorTexts[language][fault.code]}</p>
      <Button onClick={again}>{words.readAgain}</Button>
    </div>
  )
}
