// What would be replaced, article by article: each hit between what stands before and after it, ticked or not.
import { useEffect, useMemo, useState } from 'react'
import type { ReplacePlan } from '#shared/replacing'
import { libraryTexts } from '#shared/texts/library'
import { replacingTexts } from '#shared/texts/replacing'
import { Tick } from '../ui/tick'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import styles from './replacing.module.css'
import { isTicked, linesOf, tickedIn, toggled, type Line, type Placed, type Ticks } from './ticks'
import { usePlanRows, type PlanRows } from './use-plan-rows'

interface Props {
  readonly plan: ReplacePlan
  readonly groups: readonly Placed[]
  readonly ticks: Ticks
  readonly onTicks: (ticks: Ticks) => void
}

export function HitList({ plan, groups, ticks, onTicks }: Props): React.JSX.Element {
  const words = useWords(replacingTexts)
  const [at, setAt] = useState(0)
  const lines = useMemo(() => linesOf(groups), [groups])
  const approved = useMemo(() => new Set(plan.approved), [plan])
  const rows = usePlanRows(plan.id)
  return (
    <VirtualList<Line>
      label={words.list}
      rows={lines}
      keyOf={(line) => (line.kind === 'hit' ? `${line.n}` : line.group.articleId)}
      height={32}
      focused
      at={at}
      onMove={setAt}
      onKey={(event) => {
        const line = lines[at]
        if (event.key !== ' ' || line === undefined) return false
        onTicks(toggled(ticks, line))
        return true
      }}
      isTicked={(line) =>
        line.kind === 'hit' ? isTicked(ticks, line.n) : tickedIn(ticks, line.group) === line.group.hits
      }
      onPress={(line) => onTicks(toggled(ticks, line))}
    >
      {(line) =>
        line.kind === 'article' ? (
          <ArticleLine group={line.group} ticked={tickedIn(ticks, line.group)} />
        ) : (
          <HitLine
            n={line.n}
            ticked={isTicked(ticks, line.n)}
            isApproved={approved.has(line.n)}
            rows={rows}
          />
        )
      }
    </VirtualList>
  )
}

function ArticleLine({
  group,
  ticked,
}: {
  readonly group: Placed
  readonly ticked: number
}): React.JSX.Element {
  const words = useWords(replacingTexts)
  const { untitled } = useWords(libraryTexts)
  const language = useLanguage()
  return (
    <>
      <Tick ticked={ticked === 0 ? false : ticked === group.hits ? true : 'mixed'} />
      <strong className={styles['article']}>{group.headline || untitled}</strong>
      <span className={styles['remark']}>
        {words.articleHits(ticked.toLocaleString(language), group.hits.toLocaleString(language))}
      </span>
    </>
  )
}

interface HitLineProps {
  readonly n: number
  readonly ticked: boolean
  readonly isApproved: boolean
  readonly rows: PlanRows
}

function HitLine({ n, ticked, isApproved, rows }: HitLineProps): React.JSX.Element {
  const words = useWords(replacingTexts)
  const { want } = rows
  const row = rows.of(n)
  useEffect(() => {
    if (row === undefined) want(n)
  }, [row, want, n])
  return (
    <>
      <span className={styles['inset']}>
        <Tick ticked={ticked} />
      </span>
      {row !== undefined && (
        <>
          <span className={styles['place']}>{words.field[row.field]}</span>
          <span className={styles['hit']}>
            <span className={styles['before']}>
              <bdi dir="ltr">{row.before}</bdi>
            </span>
            <span className={styles['change']}>
              <del>{row.hit}</del>
              {row.insert !== '' && <ins>{row.insert}</ins>}
            </span>
            <span className={styles['after']}>{row.after}</span>
          </span>
          {(row.isStale || isApproved) && (
            <span className={styles['warning']}>{row.isStale ? words.isStale : words.isApproved}</span>
          )}
        </>
      )}
    </>
  )
}
