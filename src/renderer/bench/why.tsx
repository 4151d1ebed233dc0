// The page about a finding's rule, over the bench.
import type { CheckFinding } from '#shared/check'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RulePage } from '../ui/rule-page'
import { useWords } from '../words'

interface Props {
  readonly finding: CheckFinding
  readonly onFail: (error: unknown) => void
  readonly onClose: () => void
}

export function Why({ finding, onFail, onClose }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const { rule, message, args } = finding
  const settings = useLive('checks', ['checks'], () => bridge.checks.settings({})).value ?? {}
  const style = useLive('settings', ['settings'], () => bridge.settings.get({})).value?.houseStyle
  return (
    <Dialog
      place="findings"
      title={texts.messages[message](args)}
      onClose={onClose}
      foot={
        <Button keys="Esc" onClick={onClose} focusFirst>
          {words.close}
        </Button>
      }
    >
      <RulePage
        rule={rule}
        setting={settings[rule]}
        style={style}
        onStyle={(houseStyle) => void bridge.settings.change({ houseStyle }).catch(onFail)}
        onChange={(setting) => void bridge.checks.change({ rule, setting }).catch(onFail)}
      />
    </Dialog>
  )
}
