// The body under the headline, the words of the headline marked in both: found in moss, not found in ochre with a query.
import { useEffect, useMemo, useRef } from 'react'
import type { Evidence, Place } from '#core/headline/claims'
import type { CheckFinding } from '#shared/check'
import { benchTexts } from '#shared/texts/bench'
import { useWords } from '../words'
import { marked } from './cut'
import styles from './lead.module.css'

/** The claim an editor has jumped to, and which of its places. */
export interface Pointed {
  readonly claim: number
  readonly place: number
}

interface Props {
  readonly headline: string
  /** Plain text of each block of the body; null for a headline without an article. */
  readonly blocks: readonly string[] | null
  readonly evidence: readonly Evidence[]
  readonly pointed: Pointed | null
  readonly onPoint: (claim: number) => void
  /** What a check is about, marked in the headline; the body shows its place. */
  readonly finding: CheckFinding | null
}

export function Lead({ headline, blocks, evidence, pointed, onPoint, finding }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const body = useRef<HTMLDivElement>(null)
  const place = finding?.evidence.find((one) => one.kind === 'body')
  const at = place ?? (pointed === null ? undefined : placesOf(evidence[pointed.claim])[pointed.place])
  const atKey = at === undefined ? '' : keyOf(at)
  useEffect(() => {
    if (atKey !== '')
      body.current?.querySelector(`[data-place="${atKey}"]`)?.scrollIntoView({ block: 'center' })
  }, [atKey])
  return (
    <section className={styles['lead']} aria-labelledby="bench-lead">
      <h2 id="bench-lead" className="label">
        {words.lead}
      </h2>
      {blocks === null ? (
        <p className={styles['none']}>{words.notChecked}</p>
      ) : (
        <div ref={body} className={styles['body']} role="group" aria-label={words.lead} tabIndex={0}>
          <p className={styles['headline']}>
            <MarkedHeadline
              headline={headline}
              evidence={evidence}
              pointed={pointed}
              onPoint={onPoint}
              finding={finding}
            />
          </p>
          {blocks.map((text, block) => (
            <Block
              key={block}
              text={text}
              block={block}
              evidence={evidence}
              at={at?.block === block ? atKey : ''}
              extra={place?.block === block ? place : undefined}
            />
          ))}
        </div>
      )}
    </section>
  )
}

const placesOf = (claim: Evidence | undefined): readonly Place[] =>
  claim !== undefined && 'places' in claim ? claim.places : []
const keyOf = ({ block, start }: Pick<Place, 'block' | 'start'>): string => `${block}-${start}`

function MarkedHeadline({
  headline,
  evidence,
  pointed,
  onPoint,
  finding,
}: Omit<Props, 'blocks'>): React.JSX.Element {
  const pieces = marked(
    headline,
    evidence.map((claim, mark) => ({ start: claim.start, end: claim.end, mark })),
  )
  return (
    <>
      {pieces.map(({ text, mark, start }) => {
        const claim = mark === null ? undefined : evidence[mark]
        if (mark === null || claim === undefined)
          return <Meant key={start} text={text} from={start} finding={finding} />
        if (!('places' in claim))
          return (
            <span key={start} className={styles[claim.found]}>
              <Meant text={text} from={start} finding={finding} />
            </span>
          )
        const current = pointed?.claim === mark ? styles['current'] : ''
        return (
          <button
            key={start}
            type="button"
            className={`${styles[claim.found === 'differs' ? 'differs' : 'found']} ${current}`}
            onClick={() => onPoint(mark)}
          >
            <Meant text={text} from={start} finding={finding} />
          </button>
        )
      })}
    </>
  )
}

/** A piece of the headline from `from` on, with what the finding means in it. A finding about the whole line marks nothing. */
function Meant({
  text,
  from,
  finding,
}: {
  readonly text: string
  readonly from: number
  readonly finding: CheckFinding | null
}): React.JSX.Element {
  const spans = (finding?.spans ?? []).flatMap(({ start, end }) => {
    const [low, high] = [Math.max(0, start - from), Math.min(text.length, end - from)]
    return low < high ? [{ start: low, end: high, mark: true }] : []
  })
  return (
    <>
      {marked(text, spans).map(({ text: piece, mark, start }) => (
        <span key={start} className={mark === true ? styles['current'] : undefined}>
          {piece}
        </span>
      ))}
    </>
  )
}

interface BlockProps {
  readonly text: string
  readonly block: number
  readonly evidence: readonly Evidence[]
  readonly at: string
  /** A place that no claim need have. */
  readonly extra: Pick<Place, 'start' | 'end'> | undefined
}

function Block({ text, block, evidence, at, extra }: BlockProps): React.JSX.Element {
  const pieces = useMemo(() => {
    // The longest claim wins where two overlap: `党建引领高质量发展` over `党建`.
    const spans = evidence
      .flatMap(placesOf)
      .filter((place) => place.block === block)
      .toSorted((one, other) => other.end - other.start - (one.end - one.start))
      .map(({ start, end }) => ({ start, end, mark: true }))
    return marked(text, extra === undefined ? spans : [{ ...extra, mark: true }, ...spans])
  }, [text, block, evidence, extra])
  return (
    <p>
      {pieces.map(({ text: piece, mark, start }) => {
        if (mark === null) return <span key={start}>{piece}</span>
        const key = keyOf({ block, start })
        return (
          <mark key={start} data-place={key} className={key === at ? styles['current'] : undefined}>
            {piece}
          </mark>
        )
      })}
    </p>
  )
}
