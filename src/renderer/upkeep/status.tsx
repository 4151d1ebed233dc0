// How the library is: in the status bar what is to be known now, above all else that it is read-only.
import type { Indexing } from '#shared/library'
import type { ViewOnly } from '#shared/settings'
import { upkeepTexts } from '#shared/texts/upkeep'
import { useWords } from '../words'
import { IndexStatus } from './index-status'
import { RoomStatus } from './room-status'
import styles from './status.module.css'

export function UpkeepStatus({ now }: { readonly now: Indexing | null }): React.JSX.Element {
  return (
    <>
      <RoomStatus />
      <IndexStatus now={now} />
    </>
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
