// Drags articles out as files: they are made while the button is held; who lets go sooner drags once more, and it begins at once.
import { useEffect, useRef } from 'react'
import type { Selection } from '#shared/contract'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge, onChange } from '../bridge'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { faultLine } from './use-export'

interface Parts {
  /** Settles when what is being typed is in the library. */
  readonly ready: () => Promise<void>
  readonly watched: <T>(work: Promise<T>) => Promise<T>
}

/** The files of an earlier drag that was let go too soon. */
interface Made {
  readonly of: string
  readonly drag: number
}

/** Answers what a row's `dragstart` does: the page's own drag gives way to the system's. */
export function useDragOut({
  ready,
  watched,
}: Parts): (event: React.DragEvent, selection: Selection) => void {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const made = useRef<Made | null>(null)
  const busy = useRef(false)
  useEffect(
    () =>
      onChange((nouns) => {
        // They may not be what the library has any more.
        if (nouns.some((noun) => noun === 'articles' || noun === 'headlines' || noun === 'settings'))
          made.current = null
      }),
    [],
  )

  async function drag(selection: Selection, isHeld: () => boolean): Promise<void> {
    const of = JSON.stringify(selection)
    if (made.current?.of === of) {
      await bridge.exporting.dragNow({ drag: made.current.drag })
      return
    }
    await ready()
    const done = await watched(bridge.exporting.dragOut({ selection }))
    const count = done.articles.toLocaleString(language)
    if (isHeld()) {
      await bridge.exporting.dragNow({ drag: done.drag })
      say(done.held > 0 ? words.draggedBut(count, done.held.toLocaleString(language)) : words.dragged(count))
    } else {
      made.current = { of, drag: done.drag }
      say(words.dragReady(count))
    }
  }
  return (event, selection) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    let held = true
    const letGo = (): void => {
      held = false
    }
    window.addEventListener('mouseup', letGo, true)
    drag(selection, () => held)
      .catch((error: unknown) => say(faultLine(error, language), true))
      .finally(() => {
        busy.current = false
        window.removeEventListener('mouseup', letGo, true)
      })
  }
}
