// One headline in the queue: its state, its wording with what was struck, remarks, length, where it came from.
import { meantNames } from '#core/headline/meant-channels'
import { zishu } from '#core/text/measure'
import type { Channel } from '#shared/channel'
import type { HeadlineFlag, HeadlineState } from '#shared/headline'
import type { QueueRow } from '#shared/queue'
import { benchTexts, flagTexts, stateTexts } from '#shared/texts/bench'
import { libraryTexts } from '#shared/texts/library'
import { kindTexts } from '#shared/texts/likeness'
import { meantTexts } from '#shared/texts/meant'
import { queueTexts } from '#shared/texts/queue'
import { Tick } from '../ui/tick'
import { useLanguage, useWords } from '../words'
import { ageOf } from './age'
import styles from './queue-row.module.css'
import { RowChecks } from './row-checks'
import { isUncut, shownOf } from './shown'

const SIGNS: Readonly<Record<HeadlineState, string>> = {
  open: '○',
  approved: '✓',
  returned: '↩',
  deferred: '…',
  stale: '△',
  linked: '＝',
}

/** What cannot be published as it stands; the rest is only worth knowing. */
const WRONG: ReadonlySet<HeadlineFlag> = new Set(['too-short', 'incomplete-tail', 'replacement-character'])

interface Props {
  readonly row: QueueRow
  readonly selected: boolean
  readonly marked: boolean
  /** To name those it is too long for. */
  readonly channels: readonly Channel[]
  readonly onMark: () => void
  /** Place in the list from 1. */
  readonly at: number
  readonly id: string
  readonly top: number
  readonly onSelect: () => void
  readonly onOpen: () => void
}

export function QueueHeadline(props: Props): React.JSX.Element {
  const { row, selected, marked, channels, at, id, top, onMark, onSelect, onOpen } = props
  const words = useWords(queueTexts)
  const flags = useWords(flagTexts)
  const states = useWords(stateTexts)
  const library = useWords(libraryTexts)
  const kinds = useWords(kindTexts)
  const meantWords = useWords(meantTexts)
  const language = useLanguage()
  const bench = useWords(benchTexts)
  const { pieces, was } = shownOf(row)
  const own = row.sameAsId !== null ? words.repeatsOwn : row.articleId !== null ? words.ownTitle : null
  const remarks: readonly (readonly [string, boolean])[] = [
    ...(own === null ? [] : [[own, false] as const]),
    ...(row.bodyMoved ? [[bench.bodyMoved, false] as const] : []),
    ...(isUncut(row) ? [[words.uncut, true] as const] : []),
    ...row.flags.map((flag) => [flags[flag], WRONG.has(flag)] as const),
    ...(row.channels.length === 0
      ? []
      : [
          [
            meantWords.meant(meantNames(row.channels, channels, language).join(meantWords.between)),
            false,
          ] as const,
        ]),
  ]
  const hard = row.tooLong[0]?.hard === true
  const nameOf = (key: string): string =>
    channels.find((channel) => channel.key === key)?.name[language] ?? key
  const [longest] = row.tooLong
  const tooLong =
    longest === undefined
      ? ''
      : words.tooLong(
          row.tooLong.map(({ channel, by }) => `${nameOf(channel)} +${Math.ceil(by)}`).join(words.between),
        )
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={at}
      aria-selected={selected}
      className={`${styles['row']} ${styles[row.state]} ${selected ? styles['selected'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      data-headline={row.id}
      // What has no article has no file.
      draggable={row.articleId !== null}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) onMark()
        onSelect()
      }}
      onDoubleClick={onOpen}
    >
      <span aria-hidden="true" className={styles['sign']}>
        {marked ? <Tick ticked /> : SIGNS[row.state]}
      </span>
      <span role="gridcell" className={styles['headline']} title={row.current}>
        {marked && <span className="unseen">{words.marked}</span>}
        {pieces.map((piece, index) =>
          piece.kind === 'cut' ? (
            <del key={index}>{piece.text}</del>
          ) : (
            <span key={index} className={styles[piece.kind]}>
              {piece.text}
            </span>
          ),
        )}
        {was !== null && (
          <span className={styles['was']}>
            {words.was} <del>{was}</del>
          </span>
        )}
      </span>
      <span role="gridcell" className={styles['remarks']}>
        <span className={styles['line']} title={remarks.map(([remark]) => remark).join(' · ')}>
          <RowChecks counts={row.checks} />
          {remarks.map(([remark, wrong], index) => (
            <span key={remark} className={wrong ? styles['wrong'] : undefined}>
              {index === 0 ? remark : ` · ${remark}`}
            </span>
          ))}
        </span>
        {tooLong !== '' && (
          <span className={`${styles['line']} ${hard ? styles['refused'] : styles['wrong']}`} title={tooLong}>
            {tooLong}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles['likeness']}>
        {row.alike.map(({ kind, ruled }) => (
          <span key={kind} className={`${styles['line']} ${ruled ? '' : styles[kind]}`} title={kinds[kind]}>
            {kinds[kind]}
          </span>
        ))}
      </span>
      <span role="gridcell" className={styles['whose']} title={row.assignee?.name}>
        {row.assignee?.name ?? ''}
      </span>
      <span role="gridcell" className={styles['length']}>
        {words.zishu(zishu(row.current))}
      </span>
      <span role="gridcell" className={styles['source']} title={row.source}>
        <span className={styles['line']}>{row.source === '' ? words.writtenHere : row.source}</span>
        <span className={styles['line']}>{ageOf(row.createdAt, language)}</span>
      </span>
      <span role="gridcell" className={styles['state']}>
        <span className={styles['line']} title={states[row.state]}>
          {states[row.state]}
        </span>
        {row.stage !== null && (
          <span
            className={`${styles['line']} ${styles['stage']}`}
            title={row.due === '' ? library.stages[row.stage] : words.waitsFor(row.due)}
          >
            {row.due === '' ? library.stages[row.stage] : words.waits(row.due)}
          </span>
        )}
      </span>
    </div>
  )
}
