// The desk's people on one sheet: added, renamed, with their roles; who has left; who sits here.
import { useState } from 'react'
import type { Person } from '#shared/person'
import { peopleTexts } from '#shared/texts/people'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { EnterField } from '../ui/enter-field'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './people.module.css'

interface Props {
  /** The name of who sits here. */
  readonly me: string
  readonly onSit: (name: string) => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function PeopleSheet({ me, onSit, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(peopleTexts)
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')
  const { value: people } = useLive('people', ['people'], () => bridge.people.list({}))

  function add(): void {
    const name = typed.trim()
    if (name === '') return
    attempt(async () => {
      const { id } = await bridge.people.add({ name })
      setTyped('')
      onDone({ text: words.added(name), back: () => bridge.people.remove({ id }) })
    })
  }
  function change(id: string, to: Partial<Omit<Person, 'id'>>, text: string): void {
    attempt(async () => {
      const { before } = await bridge.people.change({ id, ...to })
      onDone({ text, back: () => bridge.people.change(before) })
    })
  }
  function remove({ id, name }: Person): void {
    attempt(async () => {
      const { before } = await bridge.people.remove({ id })
      onDone({ text: words.removed(name), back: () => bridge.people.add(before) })
    })
  }

  return (
    <Dialog
      place="people"
      title={words.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <EnterField
        className={styles['make']}
        label={words.makeLabel}
        placeholder={words.makeHint}
        focusFirst
        value={typed}
        maxLength={60}
        onChange={setTyped}
        onEnter={add}
      />
      {people?.length === 0 && <p className={styles['nobody']}>{words.nobody}</p>}
      <ul className={styles['list']} aria-label={words.people}>
        {people?.map((one) => (
          <li key={one.id} data-person={one.name}>
            <Field
              name={`name-${one.id}`}
              label={words.name}
              value={one.name}
              missing={words.name}
              maxLength={60}
              boxed
              onCommit={(name) => {
                if (name !== '') change(one.id, { name }, words.renamed(one.name, name))
              }}
            />
            <Field
              name={`role-${one.id}`}
              label={words.role}
              value={one.role}
              missing={words.noRole}
              maxLength={60}
              boxed
              onCommit={(role) => change(one.id, { role }, words.roleChanged(one.name))}
            />
            <label className={styles['tick']}>
              <input
                type="checkbox"
                aria-label={words.activeOf(one.name)}
                checked={one.active}
                onChange={(event) => {
                  const active = event.currentTarget.checked
                  change(one.id, { active }, (active ? words.back : words.left)(one.name))
                }}
              />
              {words.active}
            </label>
            <label className={styles['tick']}>
              <input
                type="radio"
                name="who-sits-here"
                aria-label={words.hereOf(one.name)}
                checked={one.name === me}
                disabled={!one.active}
                onChange={() => onSit(one.name)}
              />
              {words.here}
            </label>
            <Button kind="quiet" label={words.removeOf(one.name)} onClick={() => remove(one)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
