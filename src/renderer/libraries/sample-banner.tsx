// Above all panes while the sample library is open: what it is, and how it goes away.
import type { AppInfo } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/libraries'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './sample-banner.module.css'

export function SampleBanner({ sample }: { readonly sample: AppInfo['sample'] }): React.JSX.Element | null {
  const words = useWords(libraryTexts)
  const commands = useWords(commandTexts)
  if (sample !== 'open') return null
  return (
    <div className={styles['banner']} data-banner="sample" role="note">
      <p>{words.sampleOpen}</p>
      <Button
        kind="quiet"
        keys={keyOf('library.removeSample')}
        onClick={() => runCommand('library.removeSample')}
      >
        {commands['library.removeSample']}
      </Button>
    </div>
  )
}
