// The words that hang on headlines on one sheet: by state, with why they are here, and decided on from the keyboard.
import { useState } from 'react'
import type { DecorationDecision, DecorationState } from '#shared/decoration'
import { decorationsTexts } from '#shared/texts/decorations'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { useSaid } from '../ui/say'
import { Tabs } from '../ui/tabs'
import { VirtualList } from '../ui/virtual-list'
import { SeekField } from '../ui/seek-field'
import { useLanguage, useWords } from '../words'
import { DecorationDetail } from './decoration-detail'
import styles from './decorations.module.css'

interface Props {
  /** Asks what a decision would change; nothing is decided yet. */
  readonly onAsk: (decision: DecorationDecision) => void
  readonly onUndo: () => void
  readonly onClose: () => void
}

const STATES = ['all', 'learned', 'built-in', 'confirmed', 'kept'] as const satisfies readonly (
  | DecorationState
  | 'all'
)[]
const PANEL = 'decorations-panel'

export function DecorationsSheet({ onAsk, onUndo, onClose }: Props): React.JSX.Element {
  const words = useWords(decorationsTexts)
  const language = useLanguage()
  const said = useSaid()
  const [state, setState] = useState<(typeof STATES)[number]>('all')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { value, fault } = useLive('decorations', ['decorations', 'headlines'], () =>
    bridge.decorations.list({}),
  )
  const tokens = value?.tokens ?? []
  const wanted = typed.trim().toLowerCase()
  const having = tokens.filter(({ token }) => token.toLowerCase().includes(wanted))
  const shown = having.filter((one) => state === 'all' || one.state === state)
  const found = shown.findIndex(({ token }) => token === chosen)
  const at = found < 0 && shown.length > 0 ? 0 : found
  const token = shown[at]
  const isNew = wanted !== '' && !tokens.some((one) => one.token.toLowerCase() === wanted)
  const add = (): void => onAsk({ token: typed.trim(), verdict: 'confirm' })
  const focusList = (): void =>
    document.getElementById(PANEL)?.querySelector<HTMLElement>('[role="listbox"]')?.focus()

  function onKey(event: React.KeyboardEvent): boolean {
    if (token === undefined || isComposing(event)) return false
    const isDecided = token.state === 'confirmed' || token.state === 'kept'
    if (event.key === 'Enter') onAsk({ token: token.token, verdict: event.shiftKey ? 'keep' : 'confirm' })
    else if (event.key === 'Delete' && isDecided) onAsk({ token: token.token, verdict: 'forget' })
    else return false
    return true
  }

  return (
    <Dialog
      place="decorations"
      title={words.title}
      width={860}
      onClose={onClose}
      foot={
        <>
          <SaidLine otherwise={value?.current === false ? words.learning : words.keys} />
          {said.undoable && <Button onClick={onUndo}>{words.undo}</Button>}
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <SeekField
        label={words.find}
        placeholder={words.findHint}
        value={typed}
        onChange={setTyped}
        onInto={focusList}
        onEnter={isNew ? add : undefined}
      >
        {isNew && (
          <Button keys="↵" onClick={add}>
            {words.add(typed.trim())}
          </Button>
        )}
      </SeekField>
      <Tabs
        label={words.title}
        panel={PANEL}
        chosen={state}
        onChoose={setState}
        tabs={STATES.map((id) => ({
          id,
          text: words.states[id],
          count: having.filter((one) => id === 'all' || one.state === id).length,
        }))}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${state}`} className={styles['columns']}>
        {fault !== undefined && value === undefined ? null : shown.length === 0 ? (
          <p className={styles['empty']}>
            {tokens.length === 0 ? words.none : wanted === '' ? words.noneHere : words.notFound(typed.trim())}
          </p>
        ) : (
          <VirtualList
            label={words.list}
            rows={shown}
            keyOf={(one) => one.token}
            height={30}
            at={at}
            onMove={(to) => setChosen(shown[to]?.token ?? null)}
            onKey={onKey}
          >
            {(one) => (
              <>
                <span className={styles['word']}>{one.token}</span>
                <span className={styles[one.state]}>{words.states[one.state]}</span>
                <span className={styles['count']}>{words.seen(one.headlines.toLocaleString(language))}</span>
              </>
            )}
          </VirtualList>
        )}
        {token !== undefined && <DecorationDetail token={token} onAsk={onAsk} />}
      </div>
    </Dialog>
  )
}
