// The sheet on which keys are given to commands: found by name or by key, changed one by one, or out of a file.
import { useContext, useState } from 'react'
import { keysIn, commandOf } from '#core/keys/key-map'
import { COMMANDS, MENUS, type CommandId } from '#shared/commands'
import type { KeyMap, KeysImport } from '#shared/key-map'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { keyMapTexts } from '#shared/texts/key-map'
import { bridge } from '../bridge'
import { printedKey } from '../commands'
import { Heard } from '../ui/heard'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { Sought } from '../ui/sought'
import { TwoColumns } from '../ui/two-columns'
import { useOneAtATime, type OnDone } from '../ui/use-attempt'
import { KeysContext, useLanguage, useWords } from '../words'
import { commandsFor } from './found-keys'
import { KeyPage } from './key-page'
import styles from './keys.module.css'
import { ReadKeys } from './read-keys'
import { useKeyPress } from './use-key-press'
import { useReadings } from '../ui/use-readings'

interface Props {
  /** As Node says it. */
  readonly platform: string
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function ChangeKeys({ platform, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(keyMapTexts)
  const names = useWords(commandTexts)
  const menus = useWords(menuTexts)
  const language = useLanguage()
  const readingsOf = useReadings()
  const map = useContext(KeysContext)
  const { attempt } = useOneAtATime()
  const [typed, setTyped] = useState('')
  const [pressed, setPressed] = useState<string | null>(null)
  const [pressing, setPressing] = useState(false)
  const [picked, setPicked] = useState<CommandId>('file.import')
  const [asking, setAsking] = useState(false)
  const [file, setFile] = useState<KeysImport | null>(null)

  useKeyPress(pressing, (press) => {
    setPressing(false)
    if (press.kind !== 'key' || press.key === 'Escape') return
    setTyped('')
    setPressed(press.key)
  })

  const seeks = typed.trim() !== '' || pressed !== null
  const found = commandsFor({ typed, pressed }, map, language, readingsOf)
  const chosen = found.includes(picked) ? picked : found[0]
  const changed = COMMANDS.filter(({ id }) => Object.hasOwn(map, id)).map(({ id }) => id)
  const item = (id: CommandId) => {
    const [first] = keysIn(map, commandOf(id)!)
    return {
      key: id,
      text: names[id].replace('…', ''),
      ...(first !== undefined && { mark: printedKey(first) }),
    }
  }
  const groups = seeks
    ? [{ heading: pressed === null ? '' : words.foundBy(printedKey(pressed)), items: found.map(item) }]
    : [
        { heading: words.changed, items: changed.map(item) },
        ...MENUS.map((menu) => ({
          heading: menus[menu],
          items: COMMANDS.filter((one) => one.menu === menu && !changed.includes(one.id)).map(({ id }) =>
            item(id),
          ),
        })),
      ]

  function put(next: KeyMap, said: string): void {
    const send = (keys: KeyMap): Promise<KeyMap> =>
      bridge.keys.put({ map: Object.fromEntries(Object.entries(keys).map(([id, some]) => [id, [...some]])) })
    void attempt(async () => {
      await send(next)
      onDone({ text: said, back: () => send(map) })
    })
  }
  const read = (): void => void attempt(async () => setFile(await bridge.keys.read({})))
  const write = (): void =>
    void attempt(async () => {
      const out = await bridge.keys.write({})
      if (out !== null) say(words.written(out.file))
    })

  return (
    <Dialog
      title={words.title}
      place="keys"
      width={940}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          {asking ? (
            <>
              <span role="status">{words.resetAsk(changed.length)}</span>
              <Button
                kind="primary"
                onClick={() => {
                  setAsking(false)
                  put({}, words.resetDone)
                }}
              >
                {words.resetYes}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.leave}</Button>
            </>
          ) : (
            <Button kind="quiet" disabled={changed.length === 0} onClick={() => setAsking(true)}>
              {words.resetAll}
            </Button>
          )}
          <Button kind="quiet" onClick={read}>
            {words.read}
          </Button>
          <Button kind="quiet" onClick={write}>
            {words.write}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <div className={styles['find']}>
        <Sought
          label={words.find}
          hint={words.findHint}
          value={typed}
          longest={60}
          focusFirst
          onText={(text) => {
            setPressed(null)
            setTyped(text)
          }}
          onEnter={() => chosen !== undefined && setPicked(chosen)}
        />
        <Button
          pressed={pressing || pressed !== null}
          onClick={() => {
            setPressed(null)
            setPressing(pressed === null)
          }}
        >
          {words.findByKey}
        </Button>
        <Heard text={pressing ? words.pressToFind : seeks ? words.found(found.length) : ''} />
      </div>
      <TwoColumns
        label={words.all}
        groups={groups}
        chosen={chosen ?? ''}
        onChoose={(id) => setPicked(id as CommandId)}
      >
        {chosen !== undefined && (
          <KeyPage key={chosen} id={chosen} map={map} platform={platform} onPut={put} />
        )}
      </TwoColumns>
      {file !== null && (
        <ReadKeys
          file={file}
          map={map}
          onAdopt={() => {
            setFile(null)
            put(file.map, words.adopted)
          }}
          onClose={() => setFile(null)}
        />
      )}
    </Dialog>
  )
}
