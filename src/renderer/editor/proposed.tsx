// Beneath a headline that is still the cleaner's: the line as it came in, what was cut off struck through.
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { useWords } from '../words'
import { commandTexts } from '#shared/texts/commands'
import { editorTexts } from '#shared/texts/editor'
import type { HeadlineFull } from '#shared/headline'
import styles from './article-editor.module.css'

/** True while nobody has chosen or approved a wording and the cleaner has cut something off. */
export function isProposed({ state, candidates, currentCandidateId, segments }: HeadlineFull): boolean {
  const current = candidates.find((candidate) => candidate.id === currentCandidateId)
  const machine = current?.origin === 'cleaner' || current?.origin === 'normaliser'
  return state === 'open' && machine && segments.some((segment) => isCut(segment.role))
}

const isCut = (role: HeadlineFull['segments'][number]['role']): boolean =>
  role !== 'headline' && role !== 'space'

export function Proposed({ headlineId }: { readonly headlineId: string }): React.JSX.Element | null {
  const words = useWords(editorTexts)
  const commands = useWords(commandTexts)
  const { value } = useLive(`headline ${headlineId}`, ['headlines'], () =>
    bridge.headlines.get({ id: headlineId }),
  )
  if (value === undefined || value.id !== headlineId || !isProposed(value)) return null
  return (
    <p className={styles['proposed']}>
      <span className="unseen">{words.proposedFrom} </span>
      <span className={styles['raw']} lang="zh">
        {value.segments.map((segment, n) =>
          isCut(segment.role) ? <del key={n}>{segment.text}</del> : <span key={n}>{segment.text}</span>,
        )}
      </span>
      <span className={styles['why']}>
        {words.proposed} · {commands['view.bench']} <kbd>{keyOf('view.bench')}</kbd>
      </span>
    </p>
  )
}
