// A text as a place shows it: up to the cut point, then `▏…`. Cut by length in a unit, or by lines of the box it stands in.
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { benchTexts } from '#shared/texts/bench'
import { useWords } from '../words'
import { cutPoint } from './cut'
import styles from './cut-text.module.css'

interface ShownProps {
  readonly text: string
  /** Index up to which it is shown. */
  readonly at: number
}

function Shown({ text, at }: ShownProps): React.JSX.Element {
  const words = useWords(benchTexts)
  if (at >= text.length) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <span className={styles['cut']} aria-hidden="true">
        ▏
      </span>
      …<span className="unseen">{words.cutHere}</span>
    </>
  )
}

interface RoomProps {
  readonly text: string
  /** In what `measure` answers; null shows all. */
  readonly room: number | null
  readonly measure: (text: string) => number
  readonly ellipsis?: string
}

export function CutByRoom({ text, room, measure, ellipsis = '' }: RoomProps): React.JSX.Element {
  return <Shown text={text} at={room === null ? text.length : cutPoint(text, room, measure, ellipsis)} />
}

interface LinesProps {
  readonly text: string
  readonly lines: number
  /** Index at which the place cuts in any case. */
  readonly atMost?: number
  readonly className?: string | undefined
  /** Told how many lines the whole text would take. */
  readonly onLines?: (lines: number) => void
}

export function CutByLines({
  text,
  lines,
  atMost = text.length,
  className,
  onLines,
}: LinesProps): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(text.length)
  const tell = useEffectEvent((whole: number) => onLines?.(whole))
  useLayoutEffect(() => {
    const [frame, trial] = [box.current, probe.current]
    if (frame === null || trial === null) return
    const fit = (): void => {
      const height = parseFloat(getComputedStyle(trial).lineHeight)
      const linesOf = (part: string): number => {
        trial.textContent = part
        return Math.round(trial.getBoundingClientRect().height / height)
      }
      tell(linesOf(text))
      setAt(cutPoint(text, lines, linesOf, '▏…'))
      trial.textContent = ''
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [text, lines])
  return (
    <div ref={box} className={`${styles['box']} ${className ?? ''}`}>
      <Shown text={text} at={Math.min(at, atMost)} />
      <div ref={probe} className={styles['probe']} aria-hidden="true" />
    </div>
  )
}
