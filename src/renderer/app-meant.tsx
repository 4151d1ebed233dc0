// The channels that articles and headlines are meant for: one command in list, queue and bench, one sheet.
import type { Channel } from '#shared/channel'
import { MeantDialog, type MeantOf } from './channels/meant-dialog'
import { useCommand } from './commands'
import { BulkBar } from './library/bulk-bar'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import type { Desk } from './use-desk'

export interface Meaning {
  readonly of: MeantOf
  readonly count: number
}

interface Props {
  /** What the channels are being chosen for; the queue asks for itself. */
  readonly meaning: Meaning | undefined
  readonly onMean: (meaning: Meaning | undefined) => void
  readonly channels: readonly Channel[]
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
}

export function MeantSheet({ meaning, onMean, channels, desk, library, triage }: Props): React.JSX.Element {
  function ofList(): void {
    const selection = library.selection()
    if (selection === null) return
    const count = library.selected.size || library.targets().length
    onMean({ of: { kind: 'articles', selection }, count })
  }
  function ofBench(): void {
    if (desk.benchOn === null) return
    onMean({ of: { kind: 'headlines', selection: { kind: 'ids', ids: [desk.benchOn] } }, count: 1 })
  }
  const some = (library.cursorId ?? library.openId) !== null && library.question.view !== 'trash'
  useCommand('article.channels', ofList, desk.listShown && some)
  useCommand('article.channels', ofBench, desk.mode === 'bench' && desk.benchOn !== null)
  if (meaning === undefined) return <></>
  return (
    <MeantDialog
      of={meaning.of}
      count={meaning.count}
      channels={channels}
      onDone={triage.did}
      watched={triage.watched}
      busy={triage.progress !== null && <BulkBar progress={triage.progress} onStop={triage.stop} />}
      onClose={() => (triage.progress === null ? onMean(undefined) : triage.stop())}
    />
  )
}
