// The library looked over: what is damaged, by the headline of its article, and the way out for each.
import { printedMoment } from '#shared/moment'
import { useEffect } from 'react'
import type { Damage } from '#shared/health'
import { healthTexts } from '#shared/texts/health'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './health.module.css'

/** Asked again so often while somebody looks. In ms. */
const OFTEN = 500

/** A text or its fields are brought back by themselves; the rest only with the whole. */
const isMended = ({ kind, articleId }: Damage): boolean =>
  articleId !== null && (kind === 'text' || kind === 'fields')

export function HealthSheet({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const words = useWords(healthTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { value, again } = useLive('health', ['library'], () => bridge.library.health({}))
  const looking = value?.looking ?? null
  useEffect(() => {
    if (looking === null) return undefined
    const timer = setTimeout(again, OFTEN)
    return () => clearTimeout(timer)
  }, [looking, again])
  const printed = (n: number): string => n.toLocaleString(language)

  function look(): void {
    attempt(async () => {
      const done = bridge.library.lookOver({})
      again()
      await done
      again()
    })
  }
  function bringBack({ articleId, title }: Damage, from: 'revision' | 'backup'): void {
    attempt(async () => {
      const { copy } = await bridge.library.bringBack({ id: articleId ?? '', from })
      say((copy === null ? words.back : words.backWithCopy)(title))
      await bridge.library.lookOver({})
      again()
    })
  }

  const health = value?.health ?? null
  return (
    <Dialog
      place="health"
      title={words.heading}
      width={780}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
          <Button kind="primary" focusFirst disabled={looking !== null} onClick={look}>
            {words.look}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <p className={styles['state']}>
        <Heard
          text={
            looking !== null
              ? words.looking(printed(looking.done), printed(looking.of))
              : value?.at == null
                ? words.never
                : words.at(printedMoment(value.at, language))
          }
          far={looking === null ? undefined : howFar(looking.done, looking.of)}
        />
      </p>
      {health !== null && (
        <p className={health.sound ? styles['state'] : styles['fault']}>{words.sum(health, true)}</p>
      )}
      {health !== null && !health.sound && (
        <>
          <ul className={styles['list']} aria-label={words.list}>
            {health.damage.map((one) => (
              <li key={`${one.kind} ${one.articleId} ${one.n} ${one.title}`} data-damage={one.kind}>
                <span className={styles['kind']}>{words.kinds[one.kind]}</span>
                <span>{words.title(one)}</span>
                {isMended(one) ? (
                  <span className={styles['ways']}>
                    {(['revision', 'backup'] as const).map((from) => {
                      const how = from === 'revision' ? words.fromRevision : words.fromBackup
                      return (
                        <Button
                          key={from}
                          kind="quiet"
                          label={words.fromOf(how, one.title)}
                          onClick={() => bringBack(one, from)}
                        >
                          {how}
                        </Button>
                      )
                    })}
                  </span>
                ) : (
                  <span />
                )}
              </li>
            ))}
          </ul>
          {health.more > 0 && <p className={styles['state']}>{words.more(health.more)}</p>}
          {!health.damage.every(isMended) && <p className={styles['state']}>{words.noWay}</p>}
        </>
      )}
    </Dialog>
  )
}
