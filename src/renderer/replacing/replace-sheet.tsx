// Replacing across the library: what, by what, where; every hit to be looked at and ticked; then one act that can be taken back.
import { useMemo, useState } from 'react'
import { patternFault } from '#core/find/pattern-fault'
import type { Progress } from '#shared/act'
import type { Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import { LONGEST_FIND, LONGEST_REPLACEMENT, type Find } from '#shared/find'
import {
  MOST_REPLACED,
  REPLACE_FIELDS,
  type ReplaceDone,
  type ReplaceField,
  type ReplacePlan,
} from '#shared/replacing'
import { errorTexts } from '#shared/texts/errors'
import { replacingTexts } from '#shared/texts/replacing'
import { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { flush } from '../saving'
import { Heard } from '../ui/heard'
import { howFar } from '../ui/how-far'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FindOptions, useFindOptions } from '../ui/find-options'
import { Sought } from '../ui/sought'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { HitList } from './hit-list'
import styles from './replacing.module.css'
import { Skipped } from './skipped'
import { articlesOf, placed, tickedOf, type Ticks } from './ticks'

export interface Scope {
  readonly id: string
  readonly text: string
  readonly selection: Selection
}

export interface Replacing {
  readonly find: Find
  readonly replacement: string
  readonly fields: readonly ReplaceField[]
}

interface Props {
  readonly scopes: readonly Scope[]
  /** The scope that is chosen at first. */
  readonly scope: string
  readonly from: Replacing
  /** What is asked now, for the next time. */
  readonly onChange: (replacing: Replacing) => void
  readonly progress: Progress | null
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly onStop: () => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'looking' | 'replacing' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'found'; readonly plan: ReplacePlan }
  | { readonly kind: 'done'; readonly done: ReplaceDone }

export function ReplaceSheet(props: Props): React.JSX.Element {
  const { scopes, from, onChange, progress, watched, onStop, onDone, onClose } = props
  const words = useWords(replacingTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const [asked, setAsked] = useState(from)
  const [scope, setScope] = useState(props.scope)
  const [stage, setStage] = useState<Stage>({ kind: 'asking' })
  const [ticks, setTicks] = useState<Ticks>({ whole: true, except: new Set() })
  const { find, replacement, fields } = asked
  const plan = stage.kind === 'found' ? stage.plan : null
  const groups = useMemo(() => placed(plan?.groups ?? []), [plan])
  const ticked = plan === null ? 0 : tickedOf(ticks, plan.hits)
  const busy = stage.kind === 'looking' || stage.kind === 'replacing'
  const fault = useMemo(() => (find.regex ? patternFault(find.text) : null), [find])
  const n = (value: number): string => value.toLocaleString(language)

  /** What was found was found for something else. */
  function ask(change: Partial<Replacing>): void {
    const next = { ...asked, ...change }
    setAsked(next)
    onChange(next)
    if (!busy) setStage({ kind: 'asking' })
  }
  const changeFind = (change: Partial<Find>): void => ask({ find: { ...find, ...change } })
  useFindOptions(find, changeFind, !busy)

  const fail = (error: unknown): void => setStage({ kind: 'failed', text: errors[toFault(error).code] })
  async function look(): Promise<void> {
    const chosen = scopes.find(({ id }) => id === scope) ?? scopes[0]
    if (busy || find.text === '' || fault !== null || fields.length === 0 || chosen === undefined) return
    setStage({ kind: 'looking' })
    // What is being typed is looked through as well.
    await flush()
    const { selection } = chosen
    const found = await watched(bridge.replacing.plan({ find, replacement, selection, fields: [...fields] }))
    setTicks({ whole: true, except: new Set(found.approved) })
    setStage({ kind: 'found', plan: found })
  }
  async function replace(): Promise<void> {
    if (plan === null || ticked === 0) return
    setStage({ kind: 'replacing' })
    await flush()
    const { whole, except } = ticks
    const done = await watched(bridge.replacing.replace({ plan: plan.id, whole, except: [...except] }))
    if (done.changed > 0) onDone({ text: words.done(find.text, replacement, n(done.changed)) })
    if (done.skipped.length === 0) onClose()
    else setStage({ kind: 'done', done })
  }
  const start = (work: () => Promise<void>): void => void work().catch(fail)
  useCommand('find.all', () => start(replace), ticked > 0)
  const close = (): void => (busy ? onStop() : onClose())
  const share = progress === null || progress.of === 0 ? 0 : progress.done / progress.of

  const told = busy
    ? share > 0
      ? words.progress(share.toLocaleString(language, { style: 'percent' }))
      : words.looking
    : plan === null
      ? ''
      : plan.hits === 0
        ? words.nothing
        : words.counted(n(ticked), n(plan.hits), n(articlesOf(ticks, groups)))

  if (stage.kind === 'done') return <Skipped done={stage.done} onClose={onClose} />
  return (
    <Dialog
      place="replace"
      title={words.title}
      width={900}
      onClose={close}
      foot={
        <>
          <Heard
            className={styles['count']}
            text={told}
            far={busy ? howFar(share, 1, stage.kind) : undefined}
          />
          {plan !== null && plan.hits > 0 && (
            <>
              <Button kind="quiet" onClick={() => setTicks({ whole: true, except: new Set() })}>
                {words.tickAll}
              </Button>
              <Button kind="quiet" onClick={() => setTicks({ whole: false, except: new Set() })}>
                {words.tickNone}
              </Button>
            </>
          )}
          <Button keys="Esc" onClick={close}>
            {busy ? words.stop : words.cancel}
          </Button>
          {plan === null ? (
            <Button
              kind="primary"
              keys="↵"
              disabled={busy || find.text === '' || fault !== null || fields.length === 0}
              onClick={() => start(look)}
            >
              {words.look}
            </Button>
          ) : (
            <Button
              kind="primary"
              keys={keyOf('find.all')}
              disabled={ticked === 0}
              onClick={() => start(replace)}
            >
              {words.replace(n(ticked))}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['form']} inert={busy}>
        <div className={styles['line']}>
          <Sought
            label={words.find}
            hint={words.find}
            value={find.text}
            longest={LONGEST_FIND}
            invalid={fault !== null}
            focusFirst
            onText={(text) => changeFind({ text })}
            onEnter={() => start(look)}
          />
          <Sought
            label={words.replacement}
            hint={words.replacementHint}
            value={replacement}
            longest={LONGEST_REPLACEMENT}
            onText={(text) => ask({ replacement: text })}
            onEnter={() => start(look)}
          />
        </div>
        {fault !== null && (
          <p role="alert" className={styles['wrong']}>
            {words.fault(words.faults[fault.kind], n(fault.at + 1))}
          </p>
        )}
        <div className={styles['line']}>
          <FindOptions find={find} isWithin={null} />
        </div>
        <div className={styles['line']}>
          <label className={styles['where']}>
            {words.where}
            <select
              value={scope}
              onChange={(event) => {
                setScope(event.target.value)
                setStage({ kind: 'asking' })
              }}
            >
              {scopes.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <fieldset className={styles['fields']}>
            <legend>{words.fields}</legend>
            {REPLACE_FIELDS.map((name) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={fields.includes(name)}
                  onChange={({ target }) =>
                    ask({
                      fields: REPLACE_FIELDS.filter((one) =>
                        one === name ? target.checked : fields.includes(one),
                      ),
                    })
                  }
                />
                {words.field[name]}
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      {plan !== null && plan.hits > 0 ? (
        <>
          <Notes plan={plan} />
          <div className={styles['lines']}>
            <HitList plan={plan} groups={groups} ticks={ticks} onTicks={setTicks} />
          </div>
        </>
      ) : (
        <div className={styles['lines']} data-empty="" aria-busy={busy}>
          {stage.kind === 'failed' ? (
            <p role="alert" className={styles['wrong']}>
              {stage.text}
            </p>
          ) : (
            <p className={styles['hint']}>{words.hint}</p>
          )}
        </div>
      )}
    </Dialog>
  )
}

function Notes({ plan }: { readonly plan: ReplacePlan }): React.JSX.Element {
  const words = useWords(replacingTexts)
  const language = useLanguage()
  const n = (value: number): string => value.toLocaleString(language)
  const notes = [
    ...(plan.cancelled ? [words.stoppedLooking] : []),
    ...(plan.isCapped ? [words.capped(n(MOST_REPLACED))] : []),
    ...(plan.unreadable > 0 ? [words.unreadable(n(plan.unreadable))] : []),
    ...(plan.approved.length > 0 ? [words.approvedNote(n(plan.approved.length))] : []),
  ]
  return <p className={styles['note']}>{notes.length === 0 ? words.keys : notes.join(' ')}</p>
}
