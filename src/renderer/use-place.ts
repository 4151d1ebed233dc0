// What is being read in the list stays where it is: rows that come or go above do not move it, a moved cursor is followed.
import { useLayoutEffect, type RefObject } from 'react'

/** The row at the top, and how far it is scrolled out, in px. */
export interface Anchor {
  readonly id: string
  readonly offset: number
}

interface Listed {
  readonly total: number
  /** False while another question's answer is still shown. */
  readonly current: boolean
  readonly cursorId: string | null
  readonly cursorAt: number
  readonly anchor: RefObject<Anchor | null>
  readonly rowAt: (at: number) => { readonly id: string } | undefined
  readonly indexOf: (id: string | null) => number
}

interface Place {
  readonly list: Listed
  readonly scroller: RefObject<HTMLElement | null>
  /** Of a row, in px. */
  readonly height: number
  /** The row under the cursor has just been moved by hand: it is what is being read. */
  readonly hasMoved: () => boolean
}

/** Answers what must be called whenever the list was scrolled. */
export function usePlace({ list, scroller, height, hasMoved }: Place): (element: HTMLElement) => void {
  const { total, cursorId, cursorAt: wanted, anchor, rowAt, indexOf } = list

  /** The row at the top holds the view still when rows come or go above it. */
  function note(element: HTMLElement): void {
    // What is still shown of a former question is no place in this one.
    if (!list.current) return
    const at = Math.floor(element.scrollTop / height)
    const row = rowAt(at)
    anchor.current = row === undefined ? null : { id: row.id, offset: element.scrollTop - at * height }
  }

  function keepInSight(element: HTMLElement, at: number): void {
    const top = at * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight
    else return
    note(element)
  }

  // Rows that come or go above must not move what is being read.
  useLayoutEffect(() => {
    const place = anchor.current
    const element = scroller.current
    if (element === null || !list.current) return
    if (hasMoved()) {
      const cursorAt = indexOf(cursorId)
      if (cursorAt >= 0) keepInSight(element, cursorAt)
      note(element)
      return
    }
    const at = place === null ? -1 : indexOf(place.id)
    if (place === null || at < 0) note(element)
    else if (Math.abs(element.scrollTop - (at * height + place.offset)) > 1)
      element.scrollTop = at * height + place.offset
    // Only rows that came.
    // eslint-disable-next-line react/exhaustive-deps
  }, [rowAt, anchor])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || total === 0) return
    keepInSight(element, wanted)
    // Only a cursor that moved scrolls; rows that arrive do not.
    // eslint-disable-next-line react/exhaustive-deps
  }, [cursorId, cursorId === null ? wanted : -1])

  return note
}
