// Two sides that scroll together: what is looked at on one is brought beside its counterpart on the other.
import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { Reading } from './use-origin'

interface Sides {
  readonly source: RefObject<HTMLDivElement | null>
  readonly article: RefObject<HTMLDivElement | null>
}

/** Where in a side the eye is: so far from its top. */
const EYE = 0.35
/** In so many frames the sides have come to rest. */
const SETTLING = 5

const topIn = (side: HTMLElement, element: HTMLElement): number =>
  element.getBoundingClientRect().top - side.getBoundingClientRect().top

/** The last element that begins above the eye, and how far it begins above it; rows lie in order, so halves are sought. */
function atEye(side: HTMLElement, selector: string): { element: HTMLElement; offset: number } | undefined {
  const all = [...side.querySelectorAll<HTMLElement>(selector)]
  const eye = side.clientHeight * EYE
  let [low, high] = [0, all.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const row = all[middle]
    if (row !== undefined && topIn(side, row) <= eye) low = middle
    else high = middle - 1
  }
  const element = all[low]
  return element && { element, offset: topIn(side, element) }
}

export function useLinked(reading: Reading | null | undefined, { source, article }: Sides): void {
  const follow = useEffectEvent((leader: 'source' | 'article'): void => {
    const [from, to] =
      leader === 'source' ? [source.current, article.current] : [article.current, source.current]
    if (from === null || to === null || !reading) return
    const seen = atEye(from, leader === 'source' ? '[data-place="body"]' : '[data-block]')
    if (seen === undefined) return
    const { element, offset } = seen
    const place = reading.places[Number(element.dataset['piece'])]
    const pieces = reading.byBlock.get(Number(element.dataset['block']))
    const other =
      leader === 'source'
        ? place?.kind === 'body' && to.querySelector<HTMLElement>(`[data-block="${place.block}"]`)
        : pieces?.[0] !== undefined && to.querySelector<HTMLElement>(`[data-piece="${pieces[0]}"]`)
    if (!(other instanceof HTMLElement)) return
    to.scrollTop += topIn(to, other) - offset
  })
  const isRead = reading !== null && reading !== undefined
  useEffect(() => {
    const sides = [
      ['source', source.current],
      ['article', article.current],
    ] as const
    // Only the side that somebody moves leads; the other’s scrolling is the answer and moves nothing.
    let leader: 'source' | 'article' | undefined
    let frame = 0
    const stops = sides.flatMap(([name, side]) => {
      if (side === null) return []
      const lead = (): void => {
        leader = name
      }
      const moved = (): void => {
        if (leader !== name) return
        cancelAnimationFrame(frame)
        let left = SETTLING
        // Rows that come into sight are as high as they are only then.
        const settle = (): void => {
          follow(name)
          if (--left > 0) frame = requestAnimationFrame(settle)
        }
        frame = requestAnimationFrame(settle)
      }
      const opens = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const
      for (const event of opens) side.addEventListener(event, lead, { passive: true })
      side.addEventListener('scroll', moved, { passive: true })
      return [
        () => {
          for (const event of opens) side.removeEventListener(event, lead)
          side.removeEventListener('scroll', moved)
        },
      ]
    })
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [source, article, isRead])
}
