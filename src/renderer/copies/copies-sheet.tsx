// Copies: the clusters at the left, the copies of one at the right, and which of them is the primary one.
import { useState } from 'react'
import type { CopyCluster } from '#shared/copies'
import { copiesTexts } from '#shared/texts/copies'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import styles from './copies.module.css'
import { CopyRows } from './copy-rows'

interface Props {
  /** Only copies of what this import brought in; null: of all. */
  readonly job: number | null
  /** Only copies of these articles. */
  readonly ids?: readonly string[] | undefined
  readonly onDone: OnDone
  readonly onOpen: (articleId: string) => void
  readonly onClose: () => void
}

const idOf = ({ copies }: CopyCluster): string => copies[0]?.id ?? ''

export function CopiesSheet({ job, ids: of, onDone, onOpen, onClose }: Props): React.JSX.Element {
  const words = useWords(copiesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { value } = useLive(`copies ${job ?? ''} ${of?.join(' ') ?? ''}`, ['articles', 'links'], () =>
    bridge.copies.list({ job, ids: of === undefined ? null : [...of] }),
  )
  const [chosenAt, setAt] = useState(0)
  const [picked, setPicked] = useState<string>()
  const clusters = value?.clusters ?? []
  const at = Math.max(0, Math.min(chosenAt, clusters.length - 1))
  const cluster = clusters[at]
  // The longest is the whole one more often than not.
  const primary =
    cluster?.copies.find(({ id }) => id === picked) ??
    cluster?.copies.toSorted((a, b) => b.zishu - a.zishu || a.createdAt - b.createdAt)[0]
  const ids = cluster?.copies.map(({ id }) => id) ?? []
  const n = (count: number): string => count.toLocaleString(language)

  function join(): void {
    if (primary === undefined) return
    attempt(async () => {
      const { changed, candidates } = await bridge.copies.join({ ids, primary: primary.id })
      onDone({ text: words.joined(n(changed), n(candidates)) })
    })
  }
  function apart(): void {
    if (cluster === undefined) return
    attempt(async () => {
      await bridge.copies.apart({ ids })
      onDone({ text: words.leftApart, back: () => bridge.copies.together({ ids }) })
    })
  }

  return (
    <Dialog
      place="copies"
      title={words.title}
      width={960}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
          {primary !== undefined && (
            <>
              <Button kind="primary" keys="↵" onClick={join}>
                {words.join}
              </Button>
              <Button keys="Del" onClick={apart}>
                {words.apart}
              </Button>
              <Button onClick={() => onOpen(primary.id)}>{words.open}</Button>
            </>
          )}
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      {value === undefined && <p role="status">{words.looking}</p>}
      {value !== undefined && clusters.length === 0 && <p role="status">{words.none}</p>}
      {cluster !== undefined && (
        <div className={styles['columns']}>
          <VirtualList<CopyCluster>
            label={words.list}
            rows={clusters}
            keyOf={idOf}
            height={54}
            focused
            at={at}
            onMove={(to) => {
              setAt(to)
              setPicked(undefined)
            }}
            onKey={(event) => {
              if (event.key === 'Enter') join()
              else if (event.key === 'Delete') apart()
              else return false
              return true
            }}
          >
            {(one) => (
              <span className={styles['cluster']}>
                <b>{one.copies[0]?.headline || words.noHeadline}</b>
                <small>{words.cluster(n(one.copies.length), n(one.headlines))}</small>
              </span>
            )}
          </VirtualList>
          <CopyRows cluster={cluster} primary={primary?.id ?? ''} onPick={setPicked} onJoin={join} />
        </div>
      )}
      {value !== undefined && value.total > clusters.length && (
        <p className={styles['hint']}>{words.more(n(value.total - clusters.length))}</p>
      )}
    </Dialog>
  )
}
