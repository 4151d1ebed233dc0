// Under the candidates: the body, and beside it the findings with the evidence or the record.
import type { Evidence } from '#core/headline/claims'
import type { Candidate, HeadlineFull } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import { findingsTexts } from '#shared/texts/findings'
import { useWords } from '../words'
import styles from './bench.module.css'
import { EvidenceList } from './evidence-list'
import { FindingsPanel } from './findings'
import { Lead, type Pointed } from './lead'
import { Record } from './record'
import type { Findings } from './use-findings'

interface Props {
  readonly full: HeadlineFull
  /** Undefined while another wording is being typed. */
  readonly candidate: Candidate | undefined
  readonly text: string
  readonly blocks: readonly string[] | null
  readonly evidence: readonly Evidence[] | null
  readonly pointed: Pointed | null
  readonly onPoint: (claim: number) => void
  readonly findings: Findings
  /** The keys of the bench are to act again. */
  readonly onLeave: () => void
  readonly record: boolean
  readonly onCloseRecord: () => void
}

export function Below(props: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const checks = useWords(findingsTexts)
  const { full, candidate, blocks, evidence, pointed, onPoint, findings } = props
  return (
    <div className={styles['below']}>
      <Lead
        headline={props.text}
        blocks={blocks}
        evidence={evidence ?? []}
        pointed={pointed}
        onPoint={onPoint}
        finding={findings.current}
      />
      <div className={styles['side']}>
        <FindingsPanel
          title={candidate === undefined ? checks.titleOfDraft : checks.title(candidate.n)}
          findings={findings}
          onLeave={props.onLeave}
        />
        {props.record ? (
          <Record full={full} onClose={props.onCloseRecord} />
        ) : (
          blocks !== null && (
            <EvidenceList
              title={candidate === undefined ? words.evidenceOfDraft : words.evidence(candidate.n)}
              evidence={evidence}
              pointed={pointed}
              onPoint={onPoint}
            />
          )
        )}
      </div>
    </div>
  )
}
