// What this is, which version, and where it keeps things.
import type { AppInfo } from '#shared/settings'
import { frameTexts } from '#shared/texts/frame'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './palette.module.css'

interface Props {
  readonly info: AppInfo
  readonly onClose: () => void
}

export function About({ info, onClose }: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  return (
    <Dialog
      title={frame.about}
      onClose={onClose}
      width={440}
      foot={
        <Button focusFirst onClick={onClose}>
          {frame.close}
        </Button>
      }
    >
      <div className={styles['about']}>
        <p className={styles['name']}>清样 Galley</p>
        <p>
          {frame.version} {info.version}
        </p>
        <p>{frame.aboutLine}</p>
        <p>
          {frame.libraryAt} <code>{info.libraryPath}</code>
        </p>
      </div>
    </Dialog>
  )
}
