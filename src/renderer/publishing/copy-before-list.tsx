// Before an export: what copyediting has left open, of one article or of several by name, each with the way there.
import type { Selection } from '#shared/contract'
import { copyBeforeTexts } from '#shared/texts/copy-before'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'
import { useCopyBefore } from './use-copy-before'

interface Props {
  readonly selection: Selection
  readonly onGo: (id: string) => void
}

export function CopyBeforeList({ selection, onGo }: Props): React.JSX.Element {
  const words = useWords(copyBeforeTexts)
  const language = useLanguage()
  const found = useCopyBefore(selection)
  const number = (n: number): string => n.toLocaleString(language)
  if (found === null) return <></>
  const { of, counted, openCount, verify, warn, open, unspelt, failed } = found
  const left = of - counted
  return (
    <section className={styles['before']} data-copy-before={left === 0 ? 'counted' : 'counting'}>
      <h3>{words.title}</h3>
      {left > 0 && !failed && (
        <p className={styles['aside']}>{words.counting(number(counted), number(of))}</p>
      )}
      {left > 0 && failed && <p className={styles['fault']}>{words.notCounted(number(left))}</p>}
      {openCount === 0 && left === 0 && <p className={styles['fine']}>{words.none(number(of))}</p>}
      {openCount > 0 && of === 1 && (
        <p className={styles['found']}>
          <span>{words.one(number(verify), number(warn))}</span>
          <Button kind="quiet" onClick={() => open[0] && onGo(open[0].id)}>
            {words.go}
          </Button>
        </p>
      )}
      {openCount > 0 && of > 1 && (
        <>
          <p>{words.some(number(openCount), number(verify), number(warn))}</p>
          {open.map((one) => (
            <p key={one.id} className={styles['found']}>
              <span>
                {one.headline.slice(0, 40)} · {words.each(number(one.verify), number(one.warn))}
              </span>
              <Button kind="quiet" label={words.goTo(one.headline)} onClick={() => onGo(one.id)}>
                {words.go}
              </Button>
            </p>
          ))}
          {openCount > open.length && (
            <p className={styles['aside']}>{words.more(number(openCount - open.length))}</p>
          )}
        </>
      )}
      {unspelt > 0 && <p className={styles['aside']}>{words.unspelt(number(unspelt))}</p>}
    </section>
  )
}
