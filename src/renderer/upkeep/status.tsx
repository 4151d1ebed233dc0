// How the library is: in the status bar what is to be known now, above all else that it is read-only.
import type { Indexing } from '#shared/library'
import type { ViewOnly } from '#shared/settings'
import { backupTexts } from '#shared/texts/backups'
import { healthTexts } from '#shared/texts/health'
import { upkeepTexts } from '#shared/texts/upkeep'
import { bridge } from '../bridge'
import { runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useWords } from '../words'
import { IndexStatus } from './index-status'
import { RoomStatus } from './room-status'
import styles from './status.module.css'

export function UpkeepStatus({ now }: { readonly now: Indexing | null }): React.JSX.Element {
  return (
    <>
      <RoomStatus />
      <HealthStatus />
      <PlaceStatus />
      <IndexStatus now={now} />
    </>
  )
}

/** Only that the chosen place for backups is not there. */
function PlaceStatus(): React.JSX.Element | null {
  const words = useWords(backupTexts)
  const { value } = useLive('backup place', ['backups'], () => bridge.backups.place({}))
  if (value === undefined || value.missing === null) return null
  return (
    <span className={styles['damage']} role="status" data-backups="missing">
      <Button kind="quiet" onClick={() => runCommand('library.backups')}>
        {words.missingStatus}
      </Button>
    </span>
  )
}

/** Only damage is said. */
function HealthStatus(): React.JSX.Element | null {
  const words = useWords(healthTexts)
  const { value } = useLive('health', ['library'], () => bridge.library.health({}))
  const health = value?.health
  if (health === undefined || health === null || health.sound) return null
  return (
    <span className={styles['damage']} role="alert" data-health="damaged">
      <Button kind="quiet" onClick={() => runCommand('library.health')}>
        {words.status(health.damage.length + health.more)}
      </Button>
    </span>
  )
}

export function ViewOnlyBanner({
  why,
}: {
  readonly why: ViewOnly | null | undefined
}): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  if (why === null || why === undefined) return null
  return (
    <p className={styles['banner']} role="status" data-banner={why}>
      {words.viewOnly[why]}
    </p>
  )
}
