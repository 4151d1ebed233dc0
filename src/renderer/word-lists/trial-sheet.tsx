// A word list tried on the library: how often it would hit, in how many articles, and some of the places.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Progress } from '#shared/act'
import { toFault } from '#shared/error'
import type { ListTrial } from '#shared/word-list'
import { errorTexts } from '#shared/texts/errors'
import { wordListTexts } from '#shared/texts/word-lists'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './word-lists.module.css'

interface Props {
  readonly name: string
  readonly run: () => Promise<ListTrial>
  readonly progress: Progress | null
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly onStop: () => void
  readonly onOpen: (articleId: string) => void
  readonly onClose: () => void
}

export function TrialSheet({
  name,
  run,
  progress,
  watched,
  onStop,
  onOpen,
  onClose,
}: Props): React.JSX.Element {
  const words = useWords(wordListTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const [trial, setTrial] = useState<ListTrial>()
  const [failed, setFailed] = useState('')
  const number = (n: number): string => n.toLocaleString(language)

  const begin = useEffectEvent((still: () => boolean) => {
    watched(run())
      .then((found) => {
        if (still()) setTrial(found)
      })
      .catch((error: unknown) => {
        if (still()) setFailed(errors[toFault(error).code])
      })
  })
  useEffect(() => {
    let isHere = true
    begin(() => isHere)
    return () => {
      isHere = false
    }
  }, [])
  function close(): void {
    if (trial === undefined && failed === '') onStop()
    onClose()
  }
  const far =
    progress?.work === 'dry-run'
      ? (progress.done / Math.max(1, progress.of)).toLocaleString(language, { style: 'percent' })
      : ''

  return (
    <Dialog
      place="wordLists"
      title={words.trialOf(name)}
      width={860}
      onClose={close}
      foot={
        trial === undefined && failed === '' ? (
          <Button focusFirst onClick={onStop}>
            {words.stop}
          </Button>
        ) : (
          <Button keys="Esc" focusFirst onClick={close}>
            {words.close}
          </Button>
        )
      }
    >
      <p>
        <Heard
          text={
            failed !== ''
              ? failed
              : trial === undefined
                ? `${words.trying} ${far}`
                : trial.hits === 0
                  ? words.noHits(number(trial.of))
                  : words.hits(number(trial.hits), number(trial.articles), number(trial.of))
          }
          far={
            failed === '' && trial === undefined ? howFar(progress?.done ?? 0, progress?.of ?? 0) : undefined
          }
        />
      </p>
      {trial !== undefined && (
        <>
          {trial.ofHeadlines > 0 && <p>{words.lone(number(trial.headlines), number(trial.ofHeadlines))}</p>}
          {trial.cancelled && <p className={styles['hint']}>{words.stopped}</p>}
          {trial.unreadable > 0 && (
            <p className={styles['hint']}>{words.unreadable(number(trial.unreadable))}</p>
          )}
          {trial.setAside.map(({ number: n, term }) => (
            <p key={n} role="alert" className={styles['failed']}>
              {words.slow(String(n), term)}
            </p>
          ))}
          {trial.most.length > 1 && (
            <p className={styles['hint']}>
              {words.most}
              {trial.most
                .slice(0, 8)
                .map(({ term, hits }) => `${term} ${words.times(number(hits))}`)
                .join('　')}
            </p>
          )}
          {trial.samples.length > 0 && (
            <section className={styles['samples']} aria-labelledby="trial-samples">
              <h3 id="trial-samples" className="label">
                {words.samples(number(trial.samples.length))}
              </h3>
              <ul>
                {trial.samples.map(({ articleId, headline, place, before, hit, after, suggestion }, n) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the samples of a trial never change
                  <li key={n}>
                    <small>{words.places[place]}</small>
                    <span>
                      {before}
                      <mark>{hit}</mark>
                      {suggestion !== '' && <ins>{suggestion}</ins>}
                      {after}
                    </span>
                    {articleId !== null && (
                      <Button
                        kind="quiet"
                        label={`${words.open} ${headline}`}
                        onClick={() => onOpen(articleId)}
                      >
                        {words.open}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  )
}
