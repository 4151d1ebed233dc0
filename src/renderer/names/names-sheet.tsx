// Names and titles on one sheet: the ledger, and what accepted articles propose for it.
import { useState } from 'react'
import { namesTexts } from '#shared/texts/names'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say, useSaid } from '../ui/say'
import { Tabs } from '../ui/tabs'
import { useAttempt } from '../ui/use-attempt'
import { SeekField } from '../ui/seek-field'
import { useLanguage, useWords } from '../words'
import { LedgerPanel } from './ledger-panel'
import styles from './names.module.css'
import { ProposalsPanel } from './proposals-panel'

interface Props {
  readonly onOpen: (articleId: string) => void
  readonly onImport: () => void
  readonly onExport: () => void
  readonly onUndo: () => void
  readonly onClose: () => void
}

type Shown = 'ledger' | 'proposals'
const PANEL = 'names-panel'

export function NamesSheet({ onOpen, onImport, onExport, onUndo, onClose }: Props): React.JSX.Element {
  const words = useWords(namesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const said = useSaid()
  const [tab, setTab] = useState<Shown | null>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { value: people } = useLive('ledger', ['names'], () => bridge.names.list({}))
  const { value: found } = useLive('proposals of names', ['names'], () => bridge.names.proposals({}))
  const wanted = typed.trim().toLowerCase()
  const has = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(wanted))
  const listed = (people ?? []).filter(
    ({ name, spellings, offices }) =>
      has(name, ...spellings) || offices.some(({ title, organisation }) => has(organisation + title)),
  )
  const proposed = (found?.proposals ?? []).filter(({ name, title, organisation }) =>
    has(name, organisation + title),
  )
  // What waits for the editor comes first; once there is something, nothing changes under his hands.
  if (tab === null && found !== undefined && people !== undefined) {
    if (found.proposals.length > 0) setTab('proposals')
    else if (people.length > 0) setTab('ledger')
  }
  const shown = tab ?? 'ledger'
  const isNew = wanted !== '' && !(people ?? []).some(({ name }) => name.toLowerCase() === wanted)
  const focusList = (): void =>
    document.getElementById(PANEL)?.querySelector<HTMLElement>('[role="listbox"]')?.focus()

  const add = (): void =>
    attempt(async () => {
      const name = typed.trim()
      const { personId } = await bridge.names.put({ name, spellings: [], note: '', offices: [] })
      setTab('ledger')
      setChosen(personId)
      setTyped('')
      say(words.did('put', name, '1'), false, true)
    })

  return (
    <Dialog
      place="names"
      title={words.title}
      width={960}
      onClose={onClose}
      foot={
        <>
          <SaidLine
            otherwise={
              found !== undefined && found.unread > 0
                ? words.reading(found.unread.toLocaleString(language))
                : shown === 'ledger'
                  ? words.keys
                  : words.proposalKeys
            }
          />
          {said.undoable && <Button onClick={onUndo}>{words.undo}</Button>}
          <Button keys={keyOf('names.import')} onClick={onImport}>
            {words.import}
          </Button>
          <Button
            keys={keyOf('names.export')}
            disabled={people === undefined || people.length === 0}
            onClick={onExport}
          >
            {words.export}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <SeekField
        label={words.find}
        value={typed}
        onChange={setTyped}
        onInto={focusList}
        onEnter={isNew && listed.length === 0 && shown === 'ledger' ? add : undefined}
      >
        {isNew && (
          <Button {...(listed.length === 0 && shown === 'ledger' ? { keys: '↵' } : {})} onClick={add}>
            {words.addNamed(typed.trim())}
          </Button>
        )}
      </SeekField>
      <Tabs
        label={words.title}
        panel={PANEL}
        chosen={shown}
        onChoose={setTab}
        tabs={[
          { id: 'ledger', text: words.ledger, count: listed.length },
          { id: 'proposals', text: words.proposals, count: proposed.length },
        ]}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${shown}`} className={styles['columns']}>
        {shown === 'ledger'
          ? people !== undefined && (
              <LedgerPanel
                people={listed}
                all={people}
                wanted={typed.trim()}
                chosen={chosen}
                onChoose={setChosen}
                onOpen={onOpen}
              />
            )
          : found !== undefined && <ProposalsPanel found={found} shown={proposed} onOpen={onOpen} />}
      </div>
    </Dialog>
  )
}
