// All collections on one sheet: made, renamed and described in place, opened, deleted; deleted ones restored with all in them.
import { useState } from 'react'
import type { Collection } from '#shared/collection'
import { collectionsTexts } from '#shared/texts/collections'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { EnterField } from '../ui/enter-field'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './collections.module.css'

interface Props {
  readonly collections: readonly Collection[]
  readonly onDone: OnDone
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

export function CollectionManager({ collections, onDone, onShow, onClose }: Props): React.JSX.Element {
  const words = useWords(collectionsTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')
  const { value: deleted = [] } = useLive('deleted collections', ['collections', 'articles'], () =>
    bridge.collections.deleted({}),
  )
  const number = (n: number): string => words.count(n.toLocaleString(language))

  function make(): void {
    const name = typed.trim()
    if (name === '') return
    attempt(async () => {
      await bridge.collections.create({ name })
      setTyped('')
      onDone({ text: words.made(name) })
    })
  }
  function rename({ id, name }: Collection, to: string): void {
    if (to.trim() === '') return
    attempt(async () => {
      const { done } = await bridge.collections.change({ id, name: to })
      if (done) onDone({ text: words.renamed(name, to) })
    })
  }
  function describe({ id, name }: Collection, description: string): void {
    attempt(async () => {
      const { done } = await bridge.collections.change({ id, description })
      if (done) onDone({ text: words.described(name) })
    })
  }
  function remove({ id, name }: Collection): void {
    attempt(async () => {
      await bridge.collections.delete({ id })
      onDone({ text: words.deleted(name) })
    })
  }
  function restore({ id, name }: Collection): void {
    attempt(async () => {
      await bridge.collections.restore({ id })
      onDone({ text: words.restored(name) })
    })
  }

  return (
    <Dialog
      place="collections"
      title={words.manage}
      width={640}
      onClose={onClose}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <EnterField
        className={styles['make']}
        label={words.make2}
        placeholder={words.makeHint}
        focusFirst
        value={typed}
        maxLength={60}
        onChange={setTyped}
        onEnter={make}
      />
      <ul className={styles['list']} aria-label={words.collections}>
        {collections.map((one) => (
          <li key={one.id}>
            <div className={styles['what']}>
              <Field
                name={`collection-${one.id}`}
                label={words.name}
                value={one.name}
                missing={words.name}
                maxLength={60}
                boxed
                onCommit={(name) => rename(one, name)}
              />
              <Field
                name={`description-${one.id}`}
                label={words.description}
                value={one.description}
                missing={words.noDescription}
                maxLength={500}
                onCommit={(description) => describe(one, description)}
              />
            </div>
            <span className={styles['count']}>{number(one.count)}</span>
            <Button
              kind="quiet"
              label={`${words.show} ${one.name}`}
              onClick={() => {
                onClose()
                onShow(one.id)
              }}
            >
              {words.show}
            </Button>
            <Button kind="quiet" label={`${words.delete} ${one.name}`} onClick={() => remove(one)}>
              {words.delete}
            </Button>
          </li>
        ))}
      </ul>
      {deleted.length > 0 && (
        <>
          <h3 className={`label ${styles['deleted']}`}>{words.deletedOnes}</h3>
          <ul className={styles['list']} aria-label={words.deletedOnes}>
            {deleted.map((one) => (
              <li key={one.id}>
                <span className={styles['gone']}>{one.name}</span>
                <span className={styles['count']}>{number(one.count)}</span>
                <Button kind="quiet" label={`${words.restore} ${one.name}`} onClick={() => restore(one)}>
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['keeps']}>{words.keeps}</p>
    </Dialog>
  )
}
