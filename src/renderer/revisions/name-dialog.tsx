// A name for the present or for a revision: one line and a note; Enter keeps.
import { useState } from 'react'
import type { Revision } from '#shared/article'
import { revisionsTexts } from '#shared/texts/revisions'
import { bridge } from '../bridge'
import { flush } from '../saving'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './name-dialog.module.css'

interface Props {
  readonly articleId: string
  /** Null names the present. */
  readonly revision: Revision | null
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function NameDialog({ articleId, revision, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(revisionsTexts)
  const attempt = useAttempt()
  const [name, setName] = useState(revision?.name ?? '')
  const [note, setNote] = useState(revision?.note ?? '')

  function keep(): void {
    attempt(async () => {
      await flush()
      const { n, before } = await bridge.revisions.name({ id: articleId, n: revision?.n ?? null, name, note })
      onClose()
      const text =
        name.trim() !== ''
          ? words.named(name.trim())
          : before.name === null
            ? words.keptPlain(n)
            : words.unnamed(n)
      onDone({
        text,
        back: () => bridge.revisions.name({ id: articleId, n, name: before.name ?? '', note: before.note }),
      })
    })
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    keep()
  }

  return (
    <Dialog
      place="revisions"
      title={revision === null ? words.nameTitle : words.nameNth(revision.n)}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" onClick={keep}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <label>
          <span>{words.name}</span>
          <input
            data-focus-first=""
            value={name}
            maxLength={80}
            placeholder={words.nameHint}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <label>
          <span>{words.note}</span>
          <input
            value={note}
            maxLength={500}
            placeholder={words.noteHint}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      </div>
    </Dialog>
  )
}
