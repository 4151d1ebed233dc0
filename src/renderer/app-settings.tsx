// The sheet of settings in the frame: what it changes is seen at once, also in the text; other sheets open over it.
import type { PreferenceId } from '#shared/preferences'
import type { SettingsChange } from '#shared/settings'
import { runCommand } from './commands'
import { textView } from './editor/text-view'
import type { Triage } from './library/use-triage'
import { SettingsSheet } from './settings/settings-sheet'
import type { InForce } from './settings/use-settings'

interface Props {
  readonly inForce: InForce
  readonly triage: Triage
  readonly at: PreferenceId | undefined
  readonly onClose: () => void
}

export function SettingsPart({ inForce, triage, at, onClose }: Props): React.JSX.Element | null {
  const { settings, info } = inForce
  if (settings === undefined || info === undefined) return null
  function change(next: SettingsChange): void {
    if (next.textView !== undefined) textView.set({ ...textView.get(), ...next.textView })
    inForce.change(next)
  }
  return (
    <SettingsSheet
      settings={settings}
      info={info}
      at={at}
      onChange={change}
      onOpen={runCommand}
      onDone={triage.did}
      onTaken={(now) => textView.set(now.textView)}
      onClose={onClose}
    />
  )
}
