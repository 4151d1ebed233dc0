// Beside the page: the revisions of the open article; opening one compares it with the present.
import { useState } from 'react'
import { revisionsTexts } from '#shared/texts/revisions'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useWords } from '../words'
import { RevisionList } from './revision-list'

interface Props {
  readonly articleId: string
  readonly onOpen: (n: number) => void
}

export function RevisionsTab({ articleId, onOpen }: Props): React.JSX.Element {
  const words = useWords(revisionsTexts)
  const [cursor, setCursor] = useState<number | null>(null)
  const { value, fault } = useLive(`revisions ${articleId}`, ['articles'], () =>
    bridge.revisions.list({ id: articleId }),
  )
  if (fault !== undefined || value === undefined) return <></>
  if (value.length === 0) return <p>{words.none}</p>
  return (
    <RevisionList
      revisions={value}
      cursor={cursor ?? value[0]?.n ?? null}
      pinned={null}
      onMove={setCursor}
      onOpen={onOpen}
    />
  )
}
