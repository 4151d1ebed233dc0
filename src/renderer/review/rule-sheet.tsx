// The library's rule of review on one sheet: on or off, its steps in order, and what it means. Each change takes effect at once.
import { useRef, useState } from 'react'
import { AFTER_EDIT, type ReviewRule, type ReviewStep } from '#shared/review'
import { reviewDefaults } from '#shared/texts/review-defaults'
import { reviewRuleTexts } from '#shared/texts/review-rule'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Radios } from '../ui/radios'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { TwoColumns } from '../ui/two-columns'
import { useLanguage, useWords } from '../words'
import { RuleMeans } from './rule-means'
import { RuleStep } from './rule-step'
import styles from './rule.module.css'

interface Props {
  readonly onDone: OnDone
  readonly onClose: () => void
}

const MOST_STEPS = 12

/** Never one that was there: signatures on record name it. */
const newStepId = (): string => `own-${Date.now().toString(36)}`

export function RuleSheet({ onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(reviewRuleTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<string>()
  const { value: rule } = useLive(`rule ${language}`, ['reviews'], () =>
    bridge.reviews.rule({ words: language }),
  )
  const people = useLive('people', ['people'], () => bridge.people.list({})).value ?? []
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  /** One after the other, each upon what the one before has left: two quick changes are both kept. */
  function change(to: (rule: ReviewRule) => ReviewRule, text: string = words.changed): void {
    attempt(async () => {
      const mine = turn.current.then(async () => {
        const before = await bridge.reviews.rule({ words: language })
        await bridge.reviews.setRule({ rule: to(before) })
        onDone({ text, back: () => bridge.reviews.setRule({ rule: before }) })
      })
      turn.current = mine.catch(() => {})
      await mine
    })
  }
  const withSteps = (to: (steps: readonly ReviewStep[]) => readonly ReviewStep[]): void =>
    change((now) => ({ ...now, steps: [...to(now.steps)] }))

  if (rule === undefined)
    return (
      <Dialog title={words.title} width={900} onClose={onClose}>
        {null}
      </Dialog>
    )
  const { steps } = rule
  const step = steps.find(({ id }) => id === chosen) ?? steps[0]
  const at = steps.findIndex(({ id }) => id === step?.id)
  const proofs = reviewDefaults[language].proofs.filter((one) => steps.every(({ id }) => id !== one.id))

  function move(by: 1 | -1): void {
    if (step === undefined) return
    withSteps((now) => {
      const from = now.findIndex(({ id }) => id === step.id)
      const others = now.filter(({ id }) => id !== step.id)
      return others.toSpliced(Math.max(0, from + by), 0, ...now.slice(from, from + 1))
    })
  }
  function add(): void {
    const id = newStepId()
    withSteps((now) => [...now, { id, name: words.newStep, kind: 'review', who: [], checks: [] }])
    setChosen(id)
  }
  function remove(): void {
    if (step === undefined || steps.length === 1) return
    setChosen(steps[at + 1]?.id ?? steps[at - 1]?.id)
    withSteps((now) => now.filter(({ id }) => id !== step.id))
  }
  return (
    <Dialog
      place="review"
      title={words.title}
      width={900}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys={keyOf('view.people')} onClick={() => runCommand('view.people')}>
            {words.people}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <div className={styles['set']}>
        <label>
          <input
            type="checkbox"
            checked={rule.on}
            data-focus-first=""
            onChange={(event) => {
              const on = event.currentTarget.checked
              change((now) => ({ ...now, on }), on ? words.turnedOn : words.turnedOff)
            }}
          />
          {words.on}
        </label>
        <label>
          <input
            type="checkbox"
            checked={rule.apart}
            onChange={(event) => {
              const apart = event.currentTarget.checked
              change((now) => ({ ...now, apart }))
            }}
          />
          {words.apart}
        </label>
        <Radios
          legend={words.afterEdit}
          name="after-edit"
          chosen={rule.afterEdit}
          options={AFTER_EDIT.map((id) => ({ id, text: words.afterEdits[id] }))}
          onChoose={(afterEdit) => change((now) => ({ ...now, afterEdit }))}
        />
      </div>
      <RuleMeans rule={rule} people={people} />
      <TwoColumns
        as="section"
        low
        focusFirst={false}
        label={words.steps}
        groups={[{ heading: '', items: steps.map(({ id, name }) => ({ key: id, text: name })) }]}
        chosen={step?.id}
        onChoose={setChosen}
        below={
          <p className={styles['acts']}>
            <Button kind="quiet" disabled={at <= 0} onClick={() => move(-1)}>
              {words.up}
            </Button>
            <Button kind="quiet" disabled={at === steps.length - 1} onClick={() => move(1)}>
              {words.down}
            </Button>
            <Button kind="quiet" disabled={steps.length === 1} onClick={remove}>
              {words.remove}
            </Button>
            <Button kind="quiet" disabled={steps.length === MOST_STEPS} onClick={add}>
              {words.addStep}
            </Button>
            <Button
              kind="quiet"
              disabled={proofs.length === 0 || steps.length + proofs.length > MOST_STEPS}
              onClick={() => withSteps((now) => [...now, ...proofs])}
            >
              {words.addProofs}
            </Button>
          </p>
        }
      >
        {step !== undefined && (
          <RuleStep
            key={step.id}
            step={step}
            people={people}
            onChange={(parts) =>
              withSteps((now) => now.map((one) => (one.id === step.id ? { ...one, ...parts } : one)))
            }
          />
        )}
      </TwoColumns>
    </Dialog>
  )
}
