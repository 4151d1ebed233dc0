// What the headline claims and where each claim was found; Enter or a click goes there, once more goes to the next place.
import type { Evidence } from '#core/headline/claims'
import { benchTexts } from '#shared/texts/bench'
import { useWords } from '../words'
import styles from './evidence-list.module.css'
import type { Pointed } from './lead'

interface Props {
  readonly title: string
  /** Null where there is no body to compare with. */
  readonly evidence: readonly Evidence[] | null
  readonly pointed: Pointed | null
  readonly onPoint: (claim: number) => void
}

export function EvidenceList({ title, evidence, pointed, onPoint }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  return (
    <section className={styles['list']} aria-labelledby="bench-evidence">
      <h2 id="bench-evidence" className="label">
        {title}
      </h2>
      {evidence === null ? (
        <p className={styles['none']}>{words.notChecked}</p>
      ) : evidence.length === 0 ? (
        <p className={styles['none']}>{words.nothingToCheck}</p>
      ) : (
        <>
          <p className={styles['summary']}>{summary(words, evidence)}</p>
          <ul>
            {evidence.map((claim, at) => (
              <li key={claim.start} className={styles[claim.found]}>
                <Line claim={claim} current={pointed?.claim === at} onPoint={() => onPoint(at)} />
              </li>
            ))}
          </ul>
          <p className={styles['note']}>{words.evidenceNote}</p>
        </>
      )}
    </section>
  )
}

type Words = (typeof benchTexts)['en']

function summary(words: Words, evidence: readonly Evidence[]): string {
  const count = (found: Evidence['found']): number => evidence.filter((claim) => claim.found === found).length
  const [body, credit, nowhere, differs] = [
    count('body'),
    count('credit'),
    count('nowhere'),
    count('differs'),
  ]
  return nowhere + credit + differs === 0 ? words.allFound : words.summary(body, credit, nowhere, differs)
}

interface LineProps {
  readonly claim: Evidence
  readonly current: boolean
  readonly onPoint: () => void
}

function Line({ claim, current, onPoint }: LineProps): React.JSX.Element {
  if (!('places' in claim)) return <EvidenceLine claim={claim} />
  return (
    <button
      type="button"
      className={styles['row']}
      aria-current={current ? 'true' : undefined}
      onClick={onPoint}
    >
      <Told claim={claim} />
    </button>
  )
}

/** One claim and where it was found, to be read only. */
export function EvidenceLine({ claim }: { readonly claim: Evidence }): React.JSX.Element {
  return (
    <div className={`${styles['row']} ${styles[claim.found]}`}>
      <Told claim={claim} />
    </div>
  )
}

function Told({ claim }: { readonly claim: Evidence }): React.JSX.Element {
  const words = useWords(benchTexts)
  const sign = { body: '✓', credit: '◦', nowhere: '?', differs: '≠' }[claim.found]
  return (
    <>
      <i aria-hidden="true">{sign}</i>
      <b>{claim.text}</b>
      <span>{says(words, claim)}</span>
    </>
  )
}

function says(words: Words, claim: Evidence): string {
  switch (claim.found) {
    case 'nowhere':
      return words.nowhere
    case 'credit':
      return words.inCredit(words[claim.field])
    case 'differs':
      return `${words.bodySays(claim.says)} · ${words.inParagraph((claim.places[0]?.block ?? 0) + 1, 0)}`
    case 'body': {
      const place = words.inParagraph((claim.places[0]?.block ?? 0) + 1, claim.places.length - 1)
      const how = {
        exact: '',
        unquoted: words.unquoted,
        'number-only': words.numberOnly,
        'same-value': words.sameValue,
        rounded: words.rounded,
        'short-form': words.shortForm,
      }[claim.how]
      return how === '' ? place : `${how} · ${place}`
    }
  }
}
