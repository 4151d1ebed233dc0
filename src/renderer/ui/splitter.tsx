// The line between two panes: drag it, or move it with the arrow keys (8 px a press, Home and End for the limits).
import { useRef } from 'react'
import styles from './splitter.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Which side the measured pane lies on. */
  readonly side: 'left' | 'right'
  /** `done` is true when the hand is off it: time to remember. */
  readonly onResize: (value: number, done: boolean) => void
}

export function Splitter({ label, value, min, max, side, onResize }: Props): React.JSX.Element {
  const start = useRef<{ x: number; value: number } | undefined>(undefined)
  const sign = side === 'left' ? 1 : -1
  const within = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)))
  const dragged = (x: number): number =>
    within((start.current?.value ?? value) + sign * (x - (start.current?.x ?? x)))
  return (
    <div
      className={styles['splitter']}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, value }
      }}
      onPointerMove={(event) => {
        if (start.current !== undefined) onResize(dragged(event.clientX), false)
      }}
      onPointerUp={(event) => {
        if (start.current === undefined) return
        onResize(dragged(event.clientX), true)
        start.current = undefined
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -8 * sign, ArrowRight: 8 * sign, Home: min - value, End: max - value }[
          event.key
        ]
        if (step === undefined) return
        event.preventDefault()
        onResize(within(value + step), true)
      }}
    />
  )
}
