// The sheets about people: who is at the desk, who sits here.
import { useState } from 'react'
import { peopleTexts } from '#shared/texts/people'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { PeopleSheet } from './people/people-sheet'
import { SitDialog } from './people/sit-dialog'
import type { InForce } from './settings/use-settings'
import { useWords } from './words'

interface Props {
  readonly triage: Triage
  readonly inForce: InForce
}

export function PeopleSheets({ triage, inForce }: Props): React.JSX.Element {
  const words = useWords(peopleTexts)
  const [sheet, setSheet] = useState<'people' | 'sit'>()
  const close = (): void => setSheet(undefined)
  const me = inForce.settings?.person ?? ''
  useCommand('view.people', () => setSheet('people'))
  useCommand('person.sit', () => setSheet('sit'))

  function sit(name: string): void {
    if (name === me) return
    inForce.change({ person: name })
    triage.did({ text: words.sits(name), back: () => bridge.settings.change({ person: me }) })
  }
  return (
    <>
      {sheet === 'people' && <PeopleSheet me={me} onSit={sit} onDone={triage.did} onClose={close} />}
      {sheet === 'sit' && <SitDialog me={me} onSit={sit} onClose={close} />}
    </>
  )
}
