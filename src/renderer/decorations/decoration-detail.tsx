// One word: what it is and why, headlines that show it, and the three things the desk can say of it.
import type { DecorationDecision, DecorationToken } from '#shared/decoration'
import { decorationsTexts } from '#shared/texts/decorations'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './decorations.module.css'
import { evidenceOf } from './evidence'

interface Props {
  readonly token: DecorationToken
  readonly onAsk: (decision: DecorationDecision) => void
}

export function DecorationDetail({ token, onAsk }: Props): React.JSX.Element {
  const words = useWords(decorationsTexts)
  const language = useLanguage()
  const ask = (verdict: DecorationDecision['verdict']): void => onAsk({ token: token.token, verdict })
  const isDecided = token.state === 'confirmed' || token.state === 'kept'
  return (
    <section className={styles['detail']} aria-label={token.token}>
      <h3 className={styles['token']}>{token.token}</h3>
      <p>{words.why[token.state]}</p>
      <div className={styles['acts']}>
        <Button keys="↵" disabled={token.state === 'confirmed'} onClick={() => ask('confirm')}>
          {words.confirm}
        </Button>
        <Button keys="⇧↵" disabled={token.state === 'kept'} onClick={() => ask('keep')}>
          {words.keep}
        </Button>
        <Button keys="Del" disabled={!isDecided} onClick={() => ask('forget')}>
          {words.forget}
        </Button>
      </div>
      <h4 className="label">{words.evidence}</h4>
      <ul className={styles['evidence']}>
        {evidenceOf(token, language).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {token.examples.length > 0 && (
        <>
          <h4 className="label">{words.examples}</h4>
          <ul className={styles['examples']}>
            {token.examples.map((raw) => (
              <li key={raw}>
                {raw.split(token.token).map((part, at) => (
                  <span key={at}>
                    {at > 0 && <b>{token.token}</b>}
                    {part}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
