// A modal sheet on the native <dialog>: it traps focus, Esc closes it, and focus goes back to where it was.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { ManualPlace } from '#shared/manual'
import styles from './dialog.module.css'
import { Unanswered } from './unanswered'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, at the foot. */
  readonly foot?: ReactNode
  readonly width?: number
  /** Keeps the title for screen readers only. */
  readonly bare?: boolean
  /** Nothing in it takes the focus, so the sheet itself does: the arrows scroll it. */
  readonly toRead?: boolean
  /** What it is to the manual: F1 opens that section. */
  readonly place?: ManualPlace
}

export function Dialog({
  title,
  onClose,
  children,
  foot,
  width = 560,
  bare = false,
  toRead = false,
  place,
}: Props): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // showModal takes the first control; a field that asks for focus comes before it, also one that is there only once
    // an answer came, unless somebody has begun by then.
    const waiting = new MutationObserver(take)
    function take(): boolean {
      const first = element?.querySelector<HTMLElement>('[data-focus-first]')
      first?.focus()
      if (first) stop()
      return Boolean(first)
    }
    function stop(): void {
      waiting.disconnect()
      element?.removeEventListener('keydown', stop)
      element?.removeEventListener('pointerdown', stop)
    }
    if (element && !take()) {
      waiting.observe(element, { subtree: true, childList: true, attributeFilter: ['data-focus-first'] })
      element.addEventListener('keydown', stop)
      element.addEventListener('pointerdown', stop)
    }
    return () => {
      stop()
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      style={{ inlineSize: width }}
      aria-labelledby={titleId}
      data-place={place}
      onCancel={(event) => {
        // Of a dialog that lies over this one, which React tells this one too.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles['sheet']}>
        <h2 id={titleId} className={bare ? 'unseen' : styles['title']}>
          {title}
        </h2>
        <Unanswered />
        <div className={bare ? undefined : styles['body']} tabIndex={toRead ? 0 : undefined}>
          {children}
        </div>
        {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
      </div>
    </dialog>
  )
}
