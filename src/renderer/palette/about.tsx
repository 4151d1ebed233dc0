// What this is, which version, where it keeps things, and whose work goes along.
import { useState } from 'react'
// oxlint-disable-next-line no-restricted-imports -- a picture, no part of another feature
import icon from '../../../resources/icon.svg?no-inline'
import type { AppInfo } from '#shared/settings'
import { frameTexts } from '#shared/texts/frame'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { bridge } from '../bridge'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './palette.module.css'

interface Props {
  readonly info: AppInfo
  readonly onClose: () => void
}

export function About({ info, onClose }: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  const attempt = useAttempt()
  const [licences, setLicences] = useState<string | null>(null)
  const showLicences = (): void => attempt(async () => setLicences(await bridge.app.licences({})))
  return (
    <Dialog
      title={frame.about}
      onClose={onClose}
      width={licences === null ? 440 : 640}
      foot={
        <>
          {licences === null && <Button onClick={showLicences}>{frame.licences}</Button>}
          <Button keys="Esc" focusFirst onClick={onClose}>
            {frame.close}
          </Button>
        </>
      }
    >
      <div className={styles['about']}>
        <img className={styles['icon']} src={icon} alt="" width={64} height={64} />
        <p className={styles['name']}>清样 Galley</p>
        <p>
          {frame.version} {info.version}
        </p>
        <p>{frame.aboutLine}</p>
        <p>
          {frame.libraryAt} <code>{info.libraryPath}</code>
        </p>
        {licences !== null && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keys too
          <pre className={styles['licences']} role="region" aria-label={frame.licencesText} tabIndex={0}>
            {licences}
          </pre>
        )}
      </div>
    </Dialog>
  )
}
