// Room on the disk, in the status bar as soon as it runs out.
import { upkeepTexts } from '#shared/texts/upkeep'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import styles from './room-status.module.css'

export function RoomStatus(): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  const { value: room } = useLive('room', ['library'], () => bridge.library.room({}))
  if (room === undefined || room.state === 'enough') return null
  const free = `${Math.round((room.free ?? 0) / 1_000_000).toLocaleString(language)} MB`
  return (
    <span className={styles['room']} role="alert" data-room={room.state}>
      {words.room[room.state](free)}
    </span>
  )
}
