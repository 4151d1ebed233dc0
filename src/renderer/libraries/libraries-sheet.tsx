// The libraries that were open here: opened, pinned, renamed, shown in their folder, taken off the list.
import { printedMoment } from '#shared/moment'
import type { ListedLibrary } from '#shared/library-list'
import { libraryTexts } from '#shared/texts/libraries'
import { bridge } from '../bridge'
import { runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { SaidLine } from '../ui/said-line'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './libraries.module.css'

interface Props {
  readonly onClose: () => void
}

export function LibrariesSheet({ onClose }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const { value } = useLive('libraries', ['libraries'], () => bridge.libraries.list({}))
  return (
    <Dialog
      place="libraries"
      title={words.title}
      width={820}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button onClick={() => runCommand('library.new')}>{words.create}</Button>
          <Button onClick={() => runCommand('library.open')}>{words.choose}</Button>
          <Button kind="primary" keys="Esc" focusFirst onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <ul className={styles['list']} aria-label={words.list}>
        {value?.map((one) => (
          <Line key={one.key} one={one} />
        ))}
      </ul>
    </Dialog>
  )
}

function Line({ one }: { readonly one: ListedLibrary }): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { key, pinned, current, missing } = one
  const name = one.name || words.own
  const when = printedMoment(one.at, language)
  const ask = (act: () => Promise<unknown>) => () => attempt(async () => void (await act()))
  return (
    <li data-library={current ? 'current' : missing ? 'missing' : 'other'}>
      <Field
        name={`library-${key}`}
        label={words.name}
        value={name}
        missing={words.name}
        maxLength={100}
        boxed
        onCommit={(to) => {
          if (to !== '') attempt(async () => void (await bridge.libraries.rename({ key, name: to })))
        }}
      />
      <span className={styles['acts']}>
        {!current && (
          <Button
            kind="quiet"
            label={words.openOf(name)}
            disabled={missing}
            onClick={ask(() => bridge.libraries.open({ key }))}
          >
            {words.open}
          </Button>
        )}
        <Button
          kind="quiet"
          label={pinned ? words.unpinOf(name) : words.pinOf(name)}
          onClick={ask(() => bridge.libraries.pin({ key, pinned: !pinned }))}
        >
          {pinned ? words.unpin : words.pin}
        </Button>
        <Button
          kind="quiet"
          label={words.revealOf(name)}
          disabled={missing}
          onClick={ask(() => bridge.libraries.reveal({ key }))}
        >
          {words.reveal}
        </Button>
        {!current && (
          <Button
            kind="quiet"
            label={words.forgetOf(name)}
            onClick={ask(() => bridge.libraries.forget({ key }))}
          >
            {words.forget}
          </Button>
        )}
      </span>
      <p className={styles['place']}>
        {one.place} · {current ? words.here : words.opened(when)}
      </p>
      {missing && <p className={styles['gone']}>{words.gone}</p>}
    </li>
  )
}
