// One headline on the bench: its panes, and what each key does to it.
import { useMemo, useRef, useState } from 'react'
import type { Channel } from '#shared/channel'
import type { DecorationDecision } from '#shared/decoration'
import { blockTexts } from '#shared/document'
import type { HeadlineFull } from '#shared/headline'
import { bridge } from '../bridge'
import { runCommand, useCommand } from '../commands'
import type { Panes } from '../ui/panes'
import { useSaid } from '../ui/say'
import { isComposing } from '../ui/composing'
import styles from './bench.module.css'
import { Below } from './below'
import { Candidates } from './candidates'
import { ChecksOver } from './checks-over'
import { Compare } from './compare'
import { Columns } from './columns'
import { Cuts } from './cuts'
import { DecisionBar } from './decision-bar'
import { Original } from './original'
import { Previews } from './previews'
import { Proposals } from './proposals'
import { Reasons } from './reasons'
import { Similar } from './similar'
import { isKnown, useArticle } from './use-article'
import { useChannels } from './use-channels'
import { useCompare } from './use-compare'
import { useDigits } from './use-digits'
import { useDraft } from './use-draft'
import { useEvidence } from './use-evidence'
import { useFindings } from './use-findings'
import { useHold } from './use-hold'
import { useReview } from './use-review'
import { useWide } from './use-wide'

export interface View {
  readonly channel: string
  readonly record: boolean
}

interface Props {
  readonly given: HeadlineFull
  readonly present: boolean
  readonly channels: readonly Channel[]
  readonly person: string
  readonly panes: Panes
  /** What stays as it is from headline to headline. */
  readonly view: View
  readonly onView: (change: Partial<View>) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onOpenArticle: (articleId: string) => void
  readonly onDecoration: (decision: DecorationDecision) => void
  readonly onOpenHeadline: (headlineId: string) => void
}

export function Desk({
  given,
  present,
  channels,
  person,
  panes,
  view,
  onView,
  onMove,
  onOpenArticle,
  onDecoration,
  onOpenHeadline,
}: Props): React.JSX.Element {
  const review = useReview(given)
  const said = useSaid()
  const { full, chosenId } = review
  const { article, own } = useArticle(full)
  const [returning, setReturning] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const toBench = (): void => frame.current?.focus({ preventScroll: true })
  const drafting = useDraft({
    given,
    review,
    onBegun: () => setReturning(false),
    onEnded: toBench,
    onOpenHeadline,
  })
  const { draft } = drafting
  const wide = useWide(frame, 1100)

  const chosen = full.candidates.find((candidate) => candidate.id === chosenId) ?? full.candidates[0]
  const clean = full.candidates.find((candidate) => candidate.origin === 'cleaner')?.text ?? full.raw
  const text = draft === null || draft.text.trim() === '' ? (chosen?.text ?? full.current) : draft.text.trim()
  const linked = full.state === 'linked'

  const blocks = useMemo(() => (article === undefined ? null : blockTexts(article.body.content)), [article])
  const { evidence, evidenceFor, pointed, point } = useEvidence(text, article, blocks)

  function endReturning(): void {
    setReturning(false)
    toBench()
  }
  const startArticle = (): void => {
    void bridge.headlines.startArticle({ id: full.id }).then((begun) => onOpenArticle(begun.id), review.fail)
  }

  const comparing = useCompare({
    full,
    chosen,
    onChoose: review.choose,
    onClosed: toBench,
    enabled: present && draft === null,
  })
  const { other } = comparing
  const open = other === null
  const findings = useFindings({
    review,
    text,
    article,
    known: isKnown(full, own, article),
    channel: channels.find((channel) => channel.key === view.channel) ?? channels[0],
    typing: draft !== null,
    enabled: present && draft === null && !returning && open,
  })
  const hold = useHold(review, findings)
  const free = present && draft === null && !returning && hold.findings === null
  const deciding = free && !linked
  useCommand('headline.new', () => drafting.start('new', chosen), free && open)
  useCommand('headline.edit', () => drafting.start('edit', chosen), free && open)
  useCommand('headline.approve', hold.approve, deciding)
  useCommand('headline.return', () => setReturning(true), deciding)
  useCommand('headline.defer', () => review.decide('defer'), deciding)
  useCommand('headline.history', () => onView({ record: !view.record }), present && open)
  // What was said since the last decision here offers to be taken back: outcomes that came in, whose it is, its channels.
  const undoSaid = (): boolean => said.undoable && said.at >= review.undoneAt() && runCommand('edit.undo')
  useCommand('headline.undo', () => undoSaid() || review.undo(), free)
  useCommand('headline.next', () => onMove(1), free)
  useCommand('headline.previous', () => onMove(-1), free)
  useCommand('headline.startArticle', startArticle, free && full.articleId === null && !linked)
  const onActive = (key: string): void => onView({ channel: key })
  const { active, ownOf } = useChannels({
    review,
    channels,
    activeKey: view.channel,
    onActive,
    present,
    deciding,
  })
  useDigits((digit) => {
    const candidate = full.candidates.find((one) => one.n === digit)
    if (candidate === undefined) return
    if (open) review.choose(candidate.id)
    else if (candidate.id !== chosen?.id) comparing.setOther(candidate)
  }, free)

  const around = {
    kicker: article?.kicker ?? '',
    deck: article?.deck ?? '',
    digest: blocks?.find((block) => block.trim() !== '') ?? '',
    date: article?.publishedAt.slice(0, 10) ?? '',
  }
  const slim = blocks === null && !view.record
  const previews = active !== undefined && (
    <Previews
      channels={channels}
      active={active.key}
      meant={full.channels}
      text={text}
      draft={draft !== null}
      ownOf={ownOf}
      around={around}
      folded={!wide}
      onActive={onActive}
    />
  )
  return (
    <div
      ref={frame}
      tabIndex={-1}
      data-rest
      className={`${styles['bench']} ${wide ? styles['wide'] : styles['folded']} ${slim ? styles['slim'] : ''}`}
      aria-busy={!present}
      onKeyDown={(event) => {
        if (open || event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault()
        comparing.close()
      }}
    >
      {other !== null && chosen !== undefined ? (
        <Compare
          full={full}
          chosen={chosen}
          other={other}
          comparing={comparing}
          channels={channels}
          activeChannel={active?.key ?? ''}
          evidenceFor={evidenceFor}
        />
      ) : (
        <>
          <Columns
            wide={wide}
            panes={panes}
            left={
              <Original
                full={full}
                article={article}
                own={own}
                onOpenArticle={onOpenArticle}
                onStartArticle={startArticle}
              >
                <Cuts
                  full={full}
                  text={chosen?.text ?? full.current}
                  enabled={deciding}
                  onDecoration={onDecoration}
                  onRemove={(left) => void review.add(left, chosenId)}
                />
                {!wide && previews}
              </Original>
            }
            middle={
              <>
                <Candidates
                  full={full}
                  clean={clean}
                  chosenId={chosenId}
                  channels={channels}
                  active={active}
                  ownOf={ownOf}
                  draft={draft}
                  onChoose={review.choose}
                  onDraft={() => drafting.start('new', chosen)}
                  onTyped={drafting.type}
                  onCommit={drafting.commit}
                  onCancel={drafting.end}
                >
                  <Proposals
                    review={review}
                    chosen={chosen}
                    blocks={blocks}
                    channel={active}
                    enabled={deciding}
                  />
                </Candidates>
                <Similar
                  headlineId={full.id}
                  text={text}
                  onOpenArticle={onOpenArticle}
                  onOpenHeadline={onOpenHeadline}
                />
              </>
            }
            right={previews}
          />
          <Below
            full={full}
            candidate={draft === null ? chosen : undefined}
            text={text}
            blocks={blocks}
            evidence={evidence}
            pointed={pointed}
            onPoint={point}
            findings={findings}
            onLeave={toBench}
            record={view.record}
            onCloseRecord={() => onView({ record: false })}
          />
        </>
      )}
      {returning && (
        <Reasons
          onReturn={(reason, note) => {
            endReturning()
            review.decide('return', reason, note)
          }}
          onCancel={endReturning}
        />
      )}
      <ChecksOver {...{ hold, findings }} onFail={review.fail} onGo={comparing.close} onLeave={toBench} />
      <DecisionBar
        review={review}
        onApprove={hold.approve}
        person={person}
        returning={returning}
        recordShown={view.record}
        onReturn={() => setReturning((before) => !before)}
        onRecord={() => {
          if (!open) comparing.close()
          onView({ record: !open || !view.record })
        }}
      />
    </div>
  )
}
