// Two candidates full width: what one lacks struck, what it has more underlined, both marked; lengths and evidence apart.
import { useEffect, useMemo, useRef } from 'react'
import { evidenceApart } from '#core/headline/evidence-apart'
import type { Evidence } from '#core/headline/claims'
import type { Channel } from '#shared/channel'
import type { Candidate, HeadlineFull } from '#shared/headline'
import { candidateTexts } from '#shared/texts/candidates'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './compare.module.css'
import { CompareCounts } from './compare-counts'
import { CompareTexts } from './compare-texts'
import { EvidenceLine } from './evidence-list'
import type { Comparing } from './use-compare'

interface Props {
  readonly full: HeadlineFull
  readonly chosen: Candidate
  readonly other: Candidate
  readonly comparing: Comparing
  readonly channels: readonly Channel[]
  readonly activeChannel: string
  /** What a wording claims and where the body has it; null where there is no body. */
  readonly evidenceFor: (text: string) => readonly Evidence[] | null
}

export function Compare(props: Props): React.JSX.Element {
  const { full, chosen, other, comparing, channels, activeChannel, evidenceFor } = props
  const words = useWords(candidateTexts)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.focus({ preventScroll: true }), [])
  const evidence = useMemo(() => {
    const [first, second] = [evidenceFor(other.text), evidenceFor(chosen.text)]
    return first === null || second === null ? null : evidenceApart(first, second)
  }, [other.text, chosen.text, evidenceFor])
  const others = full.candidates.filter((candidate) => candidate.id !== chosen.id)

  function step(by: number): void {
    const next = others[others.findIndex((candidate) => candidate.id === other.id) + by]
    if (next === undefined) return
    comparing.setOther(next)
    frame.current?.querySelector<HTMLElement>(`[data-other="${next.n}"]`)?.focus()
  }

  return (
    <section ref={frame} tabIndex={-1} className={styles['compare']} aria-labelledby="bench-compare">
      <header className={styles['head']}>
        <h2 id="bench-compare">{words.comparing(chosen.n, other.n)}</h2>
        <div
          role="radiogroup"
          aria-label={words.compareWith}
          className={styles['others']}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
            if (by === undefined) return
            event.preventDefault()
            step(by)
          }}
        >
          <span className="label" aria-hidden="true">
            {words.compareWith}
          </span>
          {others.map((candidate) => (
            <button
              key={candidate.id}
              type="button"
              role="radio"
              data-other={candidate.n}
              aria-checked={candidate.id === other.id}
              tabIndex={candidate.id === other.id ? 0 : -1}
              aria-label={words.numbered(candidate.n, candidate.text)}
              onClick={() => comparing.setOther(candidate)}
            >
              {candidate.n}
            </button>
          ))}
        </div>
        <span className={styles['acts']}>
          <Button keys={keyOf('headline.chooseOther')} onClick={comparing.swap}>
            {words.chooseOther(other.n)}
          </Button>
          <Button kind="quiet" keys="Esc" onClick={comparing.close}>
            {words.back}
          </Button>
        </span>
      </header>
      <CompareTexts other={other} chosen={chosen} />
      <div className={styles['details']}>
        <CompareCounts other={other} chosen={chosen} channels={channels} active={activeChannel} />
        <div className={styles['evidence']} role="group" aria-label={words.evidence} tabIndex={0}>
          <h3 className="label">{words.evidence}</h3>
          {evidence === null ? (
            <p className={styles['none']}>{words.noBody}</p>
          ) : (
            <>
              <Only title={`－ ${words.onlyIn(other.n)}`} claims={evidence.onlyFirst} />
              <Only title={`＋ ${words.onlyIn(chosen.n)}`} claims={evidence.onlySecond} />
              <p className={styles['none']}>{words.inBoth(evidence.shared)}</p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function Only({
  title,
  claims,
}: {
  readonly title: string
  readonly claims: readonly Evidence[]
}): React.JSX.Element {
  const words = useWords(candidateTexts)
  return (
    <>
      <h4 className={styles['only']}>{title}</h4>
      {claims.length === 0 ? (
        <p className={styles['none']}>{words.nothing}</p>
      ) : (
        <ul aria-label={title}>
          {claims.map((claim) => (
            <li key={claim.start}>
              <EvidenceLine claim={claim} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
