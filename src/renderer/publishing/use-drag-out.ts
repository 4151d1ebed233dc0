// Drags articles out as files: they are made while the button is held; who lets go sooner drags once more, and it begins at once.
import { useEffect, useRef } from 'react'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge, onChange } from '../bridge'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { faultLine } from './use-export'

/** Articles, or headlines whose articles are meant. */
export type Dragged = Parameters<typeof bridge.exporting.dragOut>[0]['of']

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
export function useDragOut({ ready, watched }: Parts): (event: React.DragEvent, of: Dragged) => void {
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

  async function drag(of: Dragged, isHeld: () => boolean): Promise<void> {
    const key = JSON.stringify(of)
    if (made.current?.of === key) {
      await bridge.exporting.dragNow({ drag: made.current.drag })
      return
    }
    await ready()
    const done = await watched(bridge.exporting.dragOut({ of }))
    const count = done.articles.toLocaleString(language)
    if (isHeld()) {
      await bridge.exporting.dragNow({ drag: done.drag })
      say(done.held > 0 ? words.draggedBut(count, done.held.toLocaleString(language)) : words.dragged(count))
    } else {
      made.current = { of: key, drag: done.drag }
      say(words.dragReady(count))
    }
  }
  return (event, of) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    let held = true
    const letGo = (): void => {
      held = false
    }
    window.addEventListener('mouseup', letGo, true)
    drag(of, () => held)
      .catch((error: unknown) => say(faultLine(error, language), true))
      .finally(() => {
        busy.current = false
        window.removeEventListener('mouseup', letGo, true)
      })
  }
}
