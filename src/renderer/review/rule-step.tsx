// One step of the rule: its name, whether it reviews or proofs, who may sign it, its check list.
import { useEffect, useId, useRef, useState } from 'react'
import type { Person } from '#shared/person'
import { STEP_KINDS, type ReviewStep } from '#shared/review'
import { reviewRuleTexts } from '#shared/texts/review-rule'
import { Field } from '../ui/field'
import { Radios } from '../ui/radios'
import { useWords } from '../words'
import styles from './rule.module.css'

interface Props {
  readonly step: ReviewStep
  readonly people: readonly Person[]
  readonly onChange: (parts: Partial<ReviewStep>) => void
}

const MOST_CHECKS = 40
const LONGEST_CHECK = 120

/** An item a line; each once, since it is known by its words. */
const itemsIn = (typed: string): string[] =>
  Array.from(
    new Set(
      typed
        .split('\n')
        .map((line) =>
          line
            .replace(/[\u0000-\u001f\u007f]/g, ' ')
            .trim()
            .slice(0, LONGEST_CHECK)
            .toWellFormed(),
        )
        .filter((line) => line !== ''),
    ),
  ).slice(0, MOST_CHECKS)

export function RuleStep({ step, people, onChange }: Props): React.JSX.Element {
  const words = useWords(reviewRuleTexts)
  const id = useId()
  const given = step.checks.join('\n')
  const [typed, setTyped] = useState(given)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) setTyped(given)
  }, [given])

  function commit(): void {
    isTyping.current = false
    const checks = itemsIn(typed)
    setTyped(checks.join('\n'))
    if (checks.join('\n') !== given) onChange({ checks })
  }
  function allow(personId: string, on: boolean): void {
    const others = step.who.filter((one) => one !== personId)
    onChange({ who: on ? [...others, personId] : others })
  }
  // Those who have left are shown while the rule names them.
  const offered = people.filter((one) => one.active || step.who.includes(one.id))

  return (
    <section className={styles['detail']} aria-label={step.name}>
      <Field
        name={`step-${step.id}`}
        label={words.name}
        value={step.name}
        missing={words.name}
        maxLength={30}
        boxed
        onCommit={(name) => {
          if (name !== '') onChange({ name })
        }}
      />
      <Radios
        legend={words.kind}
        name={`kind-${step.id}`}
        chosen={step.kind}
        options={STEP_KINDS.map((kind) => ({ id: kind, text: words.kinds[kind] }))}
        onChoose={(kind) => onChange({ kind })}
      />
      <fieldset className={styles['who']}>
        <legend>{words.who}</legend>
        <label>
          <input type="checkbox" checked={step.who.length === 0} onChange={() => onChange({ who: [] })} />
          {words.anybody}
        </label>
        {offered.map((one) => (
          <label key={one.id}>
            <input
              type="checkbox"
              checked={step.who.includes(one.id)}
              onChange={(event) => allow(one.id, event.currentTarget.checked)}
            />
            {one.role === '' ? one.name : `${one.name}（${one.role}）`}
          </label>
        ))}
        {people.length === 0 && <p>{words.noPeople}</p>}
      </fieldset>
      <label className={styles['checks']} htmlFor={`${id}-checks`}>
        <span>
          {words.checks} <small>{words.checksHint}</small>
        </span>
        <textarea
          id={`${id}-checks`}
          name={`checks-${step.id}`}
          rows={Math.max(4, Math.min(8, step.checks.length + 1))}
          value={typed}
          spellCheck={false}
          onChange={(event) => {
            isTyping.current = true
            setTyped(event.currentTarget.value)
          }}
          onBlur={commit}
        />
      </label>
    </section>
  )
}
