// Whether an element is at least so many px wide, kept up to date.
import { useLayoutEffect, useState, type RefObject } from 'react'

export function useWide(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [wide, setWide] = useState(true)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const look = (): void => setWide(watched.clientWidth >= least)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, least])
  return wide
}
