// Puts a collection in order where its own order is shown: by key, a row at a time, or by dragging rows.
import { useLayoutEffect, useRef, useState, type DragEvent } from 'react'
import { MOST_MOVED } from '#shared/collection'
import { collectionsTexts } from '#shared/texts/collections'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import type { Library } from './use-library'

export interface Arranging {
  readonly isOn: boolean
  /** The row before which what is dragged would stand, from 0; null while nothing is dragged. */
  readonly dropAt: number | null
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragEnd: () => void
  readonly onDrop: (event: DragEvent) => void
  /** Whether the rows that have just come are those of a move, so that the cursor is to be kept in sight. */
  readonly hasMoved: () => boolean
}

/** Says to what is dragged over that it is rows of this list, and nothing else. */
const KIND = 'application/x-galley-articles'
/** A move that has not come back by then is not waited for. In ms. */
const PATIENCE = 1000

/** `rowAtPoint` answers the row before which a pointer at that height stands, from 0 to the number of rows. */
export function useArranging(
  library: Library,
  collectionName: string | undefined,
  rowAtPoint: (clientY: number) => number,
): Arranging {
  const words = useWords(collectionsTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [dropAt, setDropAt] = useState<number | null>(null)
  const dragged = useRef<readonly string[]>([])
  /** When a move began whose rows have not come yet; null if there is none. */
  const begun = useRef<number | null>(null)
  const moved = useRef(false)
  const { question, total, rowAt, indexOf, selected } = library
  const { collection, sort, descending, view } = question
  const isOn = collection !== null && sort === 'collection' && view !== 'trash'

  // A key held down moves on from where the row then stands, not from where it was.
  useLayoutEffect(() => {
    begun.current = null
  }, [rowAt])

  function put(ids: readonly string[], besideId: string, side: 'before' | 'after'): void {
    if (collection === null || ids.length === 0) return
    if (ids.length > MOST_MOVED) {
      say(words.tooMany(MOST_MOVED.toLocaleString(language)), true)
      return
    }
    const now = performance.now()
    if (begun.current !== null && now - begun.current < PATIENCE) return
    begun.current = now
    attempt(async () => {
      moved.current = true
      const { changed } = await bridge.collections.move({
        id: collection,
        articleIds: [...ids],
        beside: besideId,
        // What stands above in a list that is turned comes after.
        side: (side === 'before') === descending ? 'after' : 'before',
      })
      if (changed > 0) say(words.ordered(collectionName ?? '', changed.toLocaleString(language)))
    })
  }

  function step(by: 1 | -1): void {
    const ids = library.targets().filter((id) => indexOf(id) >= 0)
    const places = ids.map(indexOf)
    const beside = rowAt(by < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1)
    if (beside !== undefined) put(ids, beside.id, by < 0 ? 'before' : 'after')
  }
  const can = isOn && total > 1
  useCommand('collection.up', () => step(-1), can)
  useCommand('collection.down', () => step(1), can)

  function dropBefore(at: number): void {
    const ids = dragged.current
    const places = ids.map(indexOf)
    const [first, last] = [Math.min(...places), Math.max(...places)]
    const isOneBlock = last - first === ids.length - 1
    if (isOneBlock && at >= first && at <= last + 1) return
    for (let below = at; below < total; below++) {
      const row = rowAt(below)
      if (row === undefined) return
      if (!ids.includes(row.id)) return put(ids, row.id, 'before')
    }
    for (let above = at - 1; above >= 0; above--) {
      const row = rowAt(above)
      if (row === undefined) return
      if (!ids.includes(row.id)) return put(ids, row.id, 'after')
    }
  }

  function stop(): void {
    dragged.current = []
    setDropAt(null)
  }

  return {
    isOn,
    dropAt,
    onDragStart: (event) => {
      const id = (event.target as Element).closest('[role="row"]')?.id.slice('row-'.length)
      if (!isOn || id === undefined) return
      dragged.current =
        selected.has(id) && !selected.whole ? library.targets().filter((one) => indexOf(one) >= 0) : [id]
      event.dataTransfer.setData(KIND, String(dragged.current.length))
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event) => {
      if (dragged.current.length === 0 || !event.dataTransfer.types.includes(KIND)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setDropAt(rowAtPoint(event.clientY))
    },
    onDragEnd: stop,
    onDrop: (event) => {
      if (dragged.current.length === 0) return
      event.preventDefault()
      dropBefore(rowAtPoint(event.clientY))
      stop()
    },
    hasMoved: () => {
      const was = moved.current
      moved.current = false
      return was
    },
  }
}
