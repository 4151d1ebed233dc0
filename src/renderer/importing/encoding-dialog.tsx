// The bytes that an article came in, as each encoding reads them; the one that is chosen reads it anew.
import { useState } from 'react'
import type { Reading } from '#shared/importing'
import { importingTexts } from '#shared/texts/importing'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import styles from './encoding.module.css'

interface Props {
  readonly articleId: string
  readonly onClose: () => void
}

export function EncodingDialog({ articleId, onClose }: Props): React.JSX.Element {
  const words = useWords(importingTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [at, setAt] = useState(0)
  const { value, fault } = useLive(
    `readings ${articleId}`,
    [],
    () => bridge.importing.readings({ id: articleId }),
    'told here',
  )
  const readings = value ?? []
  const chosen = readings[at]
  function reread(): void {
    if (chosen === undefined || chosen.isPresent) return
    attempt(async () => {
      await bridge.importing.reread({ id: articleId, encoding: chosen.encoding })
      say(words.rereadDone(chosen.encoding.toUpperCase()))
      onClose()
    })
  }
  return (
    <Dialog
      place="import"
      title={words.encodingTitle}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          {readings.length > 0 && (
            <Button kind="primary" keys="↵" disabled={chosen?.isPresent ?? true} onClick={reread}>
              {words.reread}
            </Button>
          )}
        </>
      }
    >
      {(fault !== undefined || value?.length === 0) && <p role="status">{words.notText}</p>}
      {readings.length > 0 && (
        <>
          <p className={styles['hint']}>{words.encodingHint}</p>
          <div className={styles['readings']}>
            <VirtualList<Reading>
              label={words.encodings}
              rows={readings}
              keyOf={({ encoding }) => encoding}
              height={62}
              focused
              at={at}
              onMove={setAt}
              onKey={(event) => {
                if (event.key === 'Enter') reread()
                return event.key === 'Enter'
              }}
            >
              {({ encoding, sample, replaced, isPresent }) => (
                <span className={styles['reading']}>
                  <b>
                    {encoding.toUpperCase()}
                    <small>
                      {[
                        isPresent ? words.present : '',
                        replaced > 0 ? words.unreadable(replaced.toLocaleString(language)) : '',
                      ]
                        .filter((fact) => fact !== '')
                        .join(' · ')}
                    </small>
                  </b>
                  <span translate="no">{sample}</span>
                </span>
              )}
            </VirtualList>
          </div>
        </>
      )}
    </Dialog>
  )
}
