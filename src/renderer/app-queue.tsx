// The queue and the clusters in the frame, and what they share with the bench: the question that is asked, taking the next
// headline, to whom headlines go.
import { useMemo, useState } from 'react'
import type { Channel } from '#shared/channel'
import { toFault } from '#shared/error'
import type { Person } from '#shared/person'
import { WHOLE_QUEUE, type QueueQuestion } from '#shared/queue'
import { errorTexts } from '#shared/texts/errors'
import { queueTexts } from '#shared/texts/queue'
import { MeantSheet, type Meaning } from './app-meant'
import { beginDraft } from './bench/drafts'
import { bridge } from './bridge'
import { Clusters } from './clusters/clusters'
import { keyOf, runCommand, useCommand } from './commands'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { PersonDialog } from './queue/person-dialog'
import { useDragOut } from './publishing/use-drag-out'
import { HeadlineQueue } from './queue/queue'
import type { QueueSelection } from './queue/use-marked'
import { flush } from './saving'
import { say } from './ui/say'
import type { Desk } from './use-desk'
import { useLanguage, useWords } from './words'

export interface QueueState {
  readonly question: QueueQuestion
  readonly ask: (question: QueueQuestion) => void
  readonly people: readonly Person[]
  readonly channels: readonly Channel[]
  /** Headlines for which a reviewer is being chosen. */
  readonly assigning: { readonly selection: QueueSelection; readonly count: number } | undefined
  readonly assign: (selection: QueueSelection, count: number) => void
  readonly endAssign: () => void
  /** What the channels are being chosen for. */
  readonly meaning: Meaning | undefined
  readonly mean: (meaning: Meaning | undefined) => void
}

const NO_PEOPLE: readonly Person[] = []
const NO_CHANNELS: readonly Channel[] = []

export function useQueueState(): QueueState {
  const [question, ask] = useState(WHOLE_QUEUE)
  const [assigning, setAssigning] = useState<QueueState['assigning']>()
  const [meaning, mean] = useState<Meaning>()
  const { value: people = NO_PEOPLE } = useLive('people', ['people'], () => bridge.people.list({}))
  const { value: channels = NO_CHANNELS } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  return useMemo(
    () => ({
      question,
      ask,
      people,
      channels,
      assigning,
      assign: (selection, count) => setAssigning({ selection, count }),
      endAssign: () => setAssigning(undefined),
      meaning,
      mean,
    }),
    [question, people, channels, assigning, meaning],
  )
}

interface ModesProps extends Omit<Props, 'library'> {
  readonly onClean: (selection: QueueSelection) => void
}

/** The two modes in which the headlines of the whole library are shown. */
export function QueueModes({ queue, desk, triage, here, onClean }: ModesProps): React.JSX.Element {
  const undo = (): void => void triage.undo()
  const dragOut = useDragOut({ ready: flush, watched: triage.watched })
  return (
    <>
      {desk.mode === 'clusters' && (
        <Clusters
          wanted={desk.similarTo}
          onDone={triage.did}
          onUndo={undo}
          onOpen={desk.benchFromQueue}
          onWrite={(id) => {
            beginDraft(id)
            desk.benchFromQueue(id)
          }}
        />
      )}
      {desk.mode === 'queue' && (
        <HeadlineQueue
          question={queue.question}
          onAsk={queue.ask}
          people={queue.people}
          here={here}
          channels={queue.channels}
          onAssign={queue.assign}
          onMean={(selection, count) => queue.mean({ of: { kind: 'headlines', selection }, count })}
          onSimilar={desk.goSimilar}
          onDone={triage.did}
          selectedId={desk.queueId}
          onSelect={desk.selectInQueue}
          onOpen={desk.benchFromQueue}
          onClean={onClean}
          onDragOut={(event, selection) => dragOut(event, { kind: 'headlines', selection })}
          onUndoAct={undo}
        />
      )}
    </>
  )
}

interface Props {
  readonly queue: QueueState
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  /** Name of who sits here. */
  readonly here: string
}

export function QueueActs({ queue, desk, library, triage, here }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const language = useLanguage()
  const { assigning, people } = queue
  const onBench = desk.mode === 'bench' && desk.benchOn !== null

  function fail(error: unknown): void {
    const { code } = toFault(error)
    say(errorTexts[language][code], true)
    if (code === 'nobody-here') runCommand('person.sit')
  }
  async function take(what: 'takeNext' | 'takeStep'): Promise<void> {
    const { id } = await bridge.headlines[what](queue.question)
    if (id === null) {
      say(what === 'takeNext' ? words.noneToTake : words.noneToSign)
      return
    }
    const { current } = await bridge.headlines.get({ id })
    desk.benchFromQueue(id)
    const said =
      what === 'takeNext' ? words.taken(current) : words.takenToSign(current, keyOf('article.review', 'also'))
    say(said, false, true)
  }
  async function assign(person: string | null): Promise<void> {
    if (assigning === undefined) return
    const { changed } = await triage.watched(
      bridge.headlines.assign({ selection: assigning.selection, person }),
    )
    if (changed === 0) {
      say(words.wasAssigned)
      return
    }
    const n = changed.toLocaleString(language)
    const to = people.find(({ id }) => id === person)?.name
    triage.did({ text: to === undefined ? words.unassigned(n) : words.assigned(n, to) })
  }
  const ofQueue = desk.mode === 'queue' || desk.benchOfQueue
  useCommand('headline.takeNext', () => void take('takeNext').catch(fail), ofQueue)
  useCommand('headline.takeStep', () => void take('takeStep').catch(fail), ofQueue)
  useCommand(
    'headline.assign',
    () => desk.benchOn !== null && queue.assign({ kind: 'ids', ids: [desk.benchOn] }, 1),
    onBench,
  )

  const sheet = (
    <MeantSheet
      meaning={queue.meaning}
      onMean={queue.mean}
      channels={queue.channels}
      desk={desk}
      library={library}
      triage={triage}
    />
  )
  if (assigning === undefined) return sheet
  return (
    <>
      {sheet}
      <PersonDialog
        title={words.assignTitle(assigning.count.toLocaleString(language))}
        people={people}
        here={here}
        also={[{ id: 'nobody', text: words.assignNobody }]}
        onChoose={(id) => void assign(id === 'nobody' ? null : id).catch(fail)}
        onClose={queue.endAssign}
      />
    </>
  )
}
