// The record: every decision in its order, the withdrawn ones, too; nothing is ever taken out of it.
import { settledChoices } from '#core/headline/settled-choices'
import type { Channel } from '#shared/channel'
import type { ChannelChoice, Decision, HeadlineChoice, HeadlineFull } from '#shared/headline'
import { benchTexts, reasonTexts, verdictTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { Fragment, useEffect, useRef } from 'react'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { Outcomes } from './outcomes'
import { PublicationEntry, useOverridden } from './publication-entry'
import styles from './record.module.css'
import { when } from './when'

interface Props {
  readonly full: HeadlineFull
  readonly onClose: () => void
}

export function Record({ full, onClose }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  // Also those that are not shown on the bench any more.
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const published = useLive(`published ${full.id}`, ['publications'], () =>
    bridge.publications.of({ headlineId: full.id }),
  )
  const counted = useLive(`outcomes ${full.id}`, ['outcomes'], () =>
    bridge.outcomes.of({ headlineId: full.id }),
  )
  const entries = [
    ...full.decisions.map((decision) => ({
      id: decision.id,
      entry: <Entry decision={decision} full={full} />,
    })),
    ...settledChoices(full).map((choice) => ({
      id: choice.id,
      entry: <ChosenEntry choice={choice} full={full} />,
    })),
    ...full.channelChoices.map((choice) => ({
      id: choice.id,
      entry: <ChoiceEntry choice={choice} full={full} channels={channels.value ?? []} />,
    })),
    ...(published.current ? (published.value ?? []) : []).map((publication) => ({
      id: publication.id,
      entry: <PublicationEntry publication={publication} full={full} channels={channels.value ?? []} />,
    })),
  ].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  // In a narrow window it lies below the findings: whoever calls it wants to see it, with what it holds.
  const here = useRef<HTMLElement>(null)
  const whole = published.current && counted.current
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' })
  }, [whole])
  return (
    <section ref={here} className={styles['record']} aria-labelledby="bench-record">
      <header>
        <h2 id="bench-record" className="label">
          {words.record}
        </h2>
        <Button kind="quiet" keys={keyOf('headline.history')} onClick={onClose}>
          {words.close}
        </Button>
      </header>
      {entries.length === 0 && <p className={styles['none']}>{words.emptyRecord}</p>}
      <ol>
        {entries.map(({ id, entry }) => (
          <Fragment key={id}>{entry}</Fragment>
        ))}
      </ol>
      <Outcomes
        outcomes={counted.current ? (counted.value ?? []) : []}
        full={full}
        channels={channels.value ?? []}
      />
    </section>
  )
}

function Entry({
  decision,
  full,
}: {
  readonly decision: Decision
  readonly full: HeadlineFull
}): React.JSX.Element {
  const words = useWords(benchTexts)
  const verdicts = useWords(verdictTexts)
  const reasons = useWords(reasonTexts)
  const language = useLanguage()
  const overriddenBy = useOverridden()
  const candidate = full.candidates.find((one) => one.id === decision.candidateId)
  const later = full.decisions.find((one) => one.supersedesId === decision.id)
  const fate =
    later === undefined ? '' : later.verdict === 'withdraw' ? words.withdrawnLater : words.superseded
  return (
    <li className={fate === '' ? undefined : styles['past']}>
      <b className={styles[decision.verdict]}>{verdicts[decision.verdict]}</b>
      <div>
        <p className={styles['text']}>{`${candidate?.n ?? '?'}. ${decision.candidateText}`}</p>
        <p>
          {[
            decision.reason === null ? '' : reasons[decision.reason],
            decision.note,
            decision.override === null ? '' : overriddenBy(decision.override),
            decision.by,
            when(decision.at, language),
            decision.revisionHash === null
              ? decision.verdict === 'withdraw'
                ? ''
                : words.noBody
              : `${words.bodyVersion} ${decision.revisionHash.slice(0, 8)}`,
            fate,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}

/** Another wording became the headline. */
function ChosenEntry({
  choice,
  full,
}: {
  readonly choice: HeadlineChoice
  readonly full: HeadlineFull
}): React.JSX.Element {
  const own = useWords(candidateTexts)
  const language = useLanguage()
  const candidate = full.candidates.find((one) => one.id === choice.candidateId)
  return (
    <li>
      <b>{own.recordChosen}</b>
      <div>
        <p className={styles['text']}>{`${candidate?.n ?? '?'}. ${candidate?.text ?? ''}`}</p>
        <p>{[choice.by, when(choice.at, language)].filter((part) => part !== '').join(' · ')}</p>
      </div>
    </li>
  )
}

interface ChoiceProps {
  readonly choice: ChannelChoice
  readonly full: HeadlineFull
  readonly channels: readonly Channel[]
}

function ChoiceEntry({ choice, full, channels }: ChoiceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const own = useWords(candidateTexts)
  const verdicts = useWords(verdictTexts)
  const language = useLanguage()
  const candidate = full.candidates.find((one) => one.id === choice.candidateId)
  const name = channels.find(({ key }) => key === choice.channel)?.name[language] ?? choice.channel
  const isWithdrawn = full.channelChoices.some((other) => other.withdrawsId === choice.id)
  return (
    <li className={isWithdrawn ? styles['past'] : undefined}>
      <b>{choice.withdrawsId === null ? own.channel : verdicts.withdraw}</b>
      <div>
        <p className={styles['text']}>
          {candidate === undefined
            ? own.recordFollows(name)
            : `${own.recordUsed(name)} ${candidate.n}. ${candidate.text}`}
        </p>
        <p>
          {[choice.by, when(choice.at, language), isWithdrawn ? words.withdrawnLater : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
