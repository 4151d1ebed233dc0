// What the checks lay over the bench: what holds an approval back, and the page about a rule.
import { Hold } from './hold'
import type { Findings } from './use-findings'
import type { Held } from './use-hold'
import { Why } from './why'

interface Props {
  readonly hold: Held
  readonly findings: Findings
  readonly onFail: (error: unknown) => void
  /** A finding is gone to: nothing may lie over the findings. */
  readonly onGo: () => void
  /** The keys of the bench are to act again. */
  readonly onLeave: () => void
}

export function ChecksOver({ hold, findings, onFail, onGo, onLeave }: Props): React.JSX.Element {
  return (
    <>
      {hold.findings !== null && (
        <Hold
          held={hold.findings}
          onGo={(finding) => {
            hold.cancel()
            findings.choose(finding)
            onGo()
            onLeave()
          }}
          onOverride={(note) => {
            hold.override(note)
            onLeave()
          }}
          onCancel={() => {
            hold.cancel()
            onLeave()
          }}
        />
      )}
      {findings.why !== null && (
        <Why finding={findings.why} onFail={onFail} onClose={() => findings.askWhy(null)} />
      )}
    </>
  )
}
