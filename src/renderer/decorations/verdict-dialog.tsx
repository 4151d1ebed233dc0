// Before a decision on a word takes effect: what it would change of the headlines that are here.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Progress } from '#shared/act'
import type { DecorationDecision, DecorationDryRun } from '#shared/decoration'
import { toFault } from '#shared/error'
import { decorationsTexts } from '#shared/texts/decorations'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './decorations.module.css'
import { Pieces } from './pieces'

interface Props {
  readonly decision: DecorationDecision
  readonly progress: Progress | null
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly onDone: OnDone
  /** Decided, and headlines are to be cleaned by it. */
  readonly onClean: () => void
  readonly onClose: () => void
}

export function VerdictDialog(props: Props): React.JSX.Element {
  const { decision, progress, watched, onDone, onClean, onClose } = props
  const words = useWords(decorationsTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [dry, setDry] = useState<DecorationDryRun>()
  const [failed, setFailed] = useState('')
  const { token, verdict } = decision

  const count = useEffectEvent((still: () => boolean) => {
    watched(bridge.decorations.dryRun(decision))
      .then((found) => {
        if (still() && !found.cancelled) setDry(found)
      })
      .catch((error: unknown) => {
        if (still()) setFailed(errors[toFault(error).code])
      })
  })
  useEffect(() => {
    let isHere = true
    count(() => isHere)
    return () => {
      isHere = false
    }
  }, [])

  function take(clean: boolean): void {
    attempt(async () => {
      const { before } = await bridge.decorations.decide(decision)
      onDone({
        text: words.said[verdict](token),
        back: () => bridge.decorations.decide({ token, verdict: before }),
      })
      onClose()
      if (clean) onClean()
    })
  }
  const n = (value: number): string => value.toLocaleString(language)

  return (
    <Dialog
      place="decorations"
      title={words.dryRun[verdict](token)}
      width={680}
      onClose={onClose}
      foot={
        <>
          <span className={styles['said']} />
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          {verdict === 'confirm' && (dry?.total ?? 0) > 0 && (
            <Button onClick={() => take(true)}>{words.takeAndClean}</Button>
          )}
          <Button kind="primary" focusFirst onClick={() => take(false)}>
            {words.take[verdict]}
          </Button>
        </>
      }
    >
      <p role="status" className={styles['total']}>
        {failed !== ''
          ? failed
          : dry === undefined
            ? `${words.counting} ${progress?.work === 'dry-run' ? (progress.done / Math.max(1, progress.of)).toLocaleString(language, { style: 'percent' }) : ''}`
            : dry.total === 0
              ? words.wouldChangeNone
              : words.wouldChange(n(dry.total), n(dry.changes.length))}
      </p>
      <p className={styles['hint']}>{words.later}</p>
      {dry !== undefined && dry.total > 0 && (
        <ul className={styles['changes']} tabIndex={0} aria-label={words.dryRun[verdict](token)}>
          {dry.changes.map(({ raw, cleanBefore, cleanAfter, sureAfter }) => (
            <li key={raw}>
              <Pieces raw={raw} before={cleanBefore} after={cleanAfter} />
              {cleanAfter !== raw && !sureAfter && (
                <span className={styles['remark']}>{words.proposedOnly}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
