// An article's review: the steps; what was changed since the last of them, first and alone; the whole; the record; signing.
import { printedMoment } from '#shared/moment'
import { useState } from 'react'
import { reviewTexts } from '#shared/texts/review'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { Tabs } from '../ui/tabs'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { AttachedReports } from './attached'
import { Changes } from './changes'
import { Duty, EMPTY, SignButton, type Draft } from './duty'
import { Record } from './record'
import styles from './review.module.css'
import { Steps } from './steps'
import { Whole } from './whole'

interface Props {
  readonly articleId: string
  /** The name of who sits here. */
  readonly me: string
  readonly onDone: OnDone
  readonly onBench: (articleId: string) => void
  readonly onClose: () => void
}

type View = 'changes' | 'whole' | 'record'
const PANEL = 'review-panel'

export function ReviewDialog({ articleId, me, onDone, onBench, onClose }: Props): React.JSX.Element {
  const words = useWords(reviewTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<View>()
  const [since, setSince] = useState<string | null>(null)
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const nouns = ['reviews', 'articles', 'headlines', 'checks', 'people', 'settings'] as const
  const live = useLive(`review ${articleId}`, nouns, () => bridge.reviews.of({ id: articleId }))
  const article = useLive(`reviewed ${articleId}`, ['articles'], () =>
    bridge.articles.get({ id: articleId }),
  ).value
  const people = useLive('people', ['people'], () => bridge.people.list({})).value ?? []
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({})).value ?? []
  const changes = useLive(`changes ${articleId} ${since ?? ''}`, ['reviews', 'articles', 'headlines'], () =>
    bridge.reviews.changes({ id: articleId, since }),
  )
  const review = live.value
  if (review === undefined || article === undefined)
    return (
      <Dialog
        title={words.title}
        width={980}
        onClose={onClose}
        foot={
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        {null}
      </Dialog>
    )

  const { rule, due } = review
  const step = rule.steps.find(({ id }) => id === due)
  // A draft is of one step and one person: nobody signs what another has ticked.
  const draftKey = `${due ?? review.status} ${me}`
  const draft = drafts[draftKey] ?? EMPTY
  // What was changed comes first and alone; where nothing was, the whole does.
  const unchanged = review.seen !== null && changes.value?.count === 0
  const view = chosen ?? (review.seen === null || unchanged ? 'whole' : 'changes')
  const base = since === null ? review.seen : review.entries.find(({ id }) => id === since)
  const mayReturn = due !== null || review.status === 'complete'
  const ready =
    step !== undefined &&
    review.refused === null &&
    step.checks.every((item) => draft.ticked.includes(item)) &&
    (review.holding.length === 0 || (draft.despite && draft.note.trim() !== ''))

  const sinceLine = (after = ''): React.JSX.Element | null =>
    base == null ? null : (
      <p className={styles['since']}>
        {words.sinceOf(
          base.step === null
            ? words.entries[base.kind]
            : words.entryOf(words.entries[base.kind], base.step.name),
          base.by,
          printedMoment(base.at, language),
        )}
        {after !== '' && ` · ${after}`}
        {base.note !== '' && <q>{base.note}</q>}
      </p>
    )
  function done(text: string): void {
    setDrafts({})
    setSince(null)
    setChosen(undefined)
    onDone({ text })
  }
  function sign(): void {
    if (review === undefined || step === undefined) return
    const { ticked, despite, note } = draft
    attempt(async () => {
      await bridge.reviews.sign({
        id: articleId,
        step: step.id,
        seen: review.now,
        ticked: [...ticked],
        despite,
        note,
      })
      done(words.signedDone(step.name))
    })
  }
  function giveBack(): void {
    if (review === undefined) return
    const note = draft.note.trim()
    if (note === '') {
      say(words.returnNeedsNote, true)
      document.getElementById('review-note')?.focus()
      return
    }
    const name = (step ?? rule.steps.at(-1))?.name ?? ''
    attempt(async () => {
      await bridge.reviews.return({ id: articleId, seen: review.now, note })
      done(words.returnedDone(name))
    })
  }
  function send(): void {
    attempt(async () => {
      await bridge.reviews.open({ id: articleId, note: draft.note })
      done(words.sent)
    })
  }

  return (
    <Dialog
      place="review"
      title={`${words.title} · ${words.statuses[review.status]}`}
      width={980}
      onClose={onClose}
      foot={
        <>
          <SaidLine otherwise={words.declared} />
          <Button kind="quiet" onClick={() => runCommand('review.sheetDocx')}>
            {words.sheetDocx}
          </Button>
          <Button kind="quiet" onClick={() => runCommand('review.sheetPdf')}>
            {words.sheetPdf}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
          {rule.on && due === null && (
            <Button kind={review.status === 'complete' ? 'plain' : 'primary'} onClick={send}>
              {review.status === 'none' ? words.send : words.sendAgain}
            </Button>
          )}
          {rule.on && mayReturn && <Button onClick={giveBack}>{words.return}</Button>}
          {rule.on && step !== undefined && <SignButton ready={ready} onSign={sign} />}
        </>
      }
    >
      {rule.on ? (
        <div className={styles['columns']}>
          <div className={styles['side']}>
            <div className={styles['scroll']}>
              <Steps review={review} people={people} />
              {step !== undefined && (
                <Duty
                  review={review}
                  step={step}
                  me={me}
                  draft={draft}
                  onDraft={(next) => setDrafts({ ...drafts, [draftKey]: next })}
                  onBench={() => {
                    onClose()
                    onBench(articleId)
                  }}
                />
              )}
            </div>
            <label className={styles['note']} htmlFor="review-note">
              <span className="label">{words.note}</span>
              <textarea
                id="review-note"
                value={draft.note}
                rows={2}
                maxLength={1000}
                placeholder={words.noteHint}
                spellCheck={false}
                onChange={(event) =>
                  setDrafts({ ...drafts, [draftKey]: { ...draft, note: event.currentTarget.value } })
                }
              />
            </label>
          </div>
          <div className={styles['main']}>
            <p className={styles['of']}>{article.headline}</p>
            <Tabs
              label={words.title}
              panel={PANEL}
              chosen={view}
              onChoose={setChosen}
              tabs={[
                {
                  id: 'changes',
                  text: words.tabs.changes,
                  count: changes.value?.count ?? 0,
                  disabled: changes.value === null,
                },
                { id: 'whole', text: words.tabs.whole },
                { id: 'record', text: words.tabs.record, count: review.entries.length },
              ]}
            />
            <div
              id={PANEL}
              className={styles['panel']}
              role="tabpanel"
              aria-labelledby={`${PANEL}-${view}`}
              tabIndex={0}
              data-focus-first=""
            >
              {view === 'changes' && sinceLine()}
              {view === 'changes' && changes.value != null && (
                <Changes changes={changes.value} channels={channels} />
              )}
              {view === 'whole' && (
                <>
                  {review.seen === null && <p className={styles['since']}>{words.neverRead}</p>}
                  {unchanged && since === null && sinceLine(words.nothingChanged)}
                  <Whole article={article} />
                </>
              )}
              {view === 'record' && (
                <>
                  <Record
                    review={review}
                    onSince={(entryId) => {
                      setSince(entryId)
                      setChosen('changes')
                    }}
                  />
                  <AttachedReports articleId={articleId} revisionHash={review.now.revisionHash} />
                </>
              )}
            </div>
          </div>
        </div>
      ) : (
        <>
          <p>{words.off}</p>
          <p className={styles['toRule']}>
            <Button
              keys={keyOf('view.reviewRule')}
              onClick={() => {
                onClose()
                runCommand('view.reviewRule')
              }}
            >
              {words.toRule}
            </Button>
          </p>
          {review.entries.length > 0 && <Record review={review} onSince={() => {}} />}
        </>
      )}
    </Dialog>
  )
}
