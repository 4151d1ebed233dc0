// What is typed, once it rests: a quarter of a second after the last key, and never in the midst of a composition.
import { useEffect, useState } from 'react'

const QUIET = 250

/** `text` itself unless somebody is typing it. */
export function useSettled(text: string, typing: boolean): string {
  const [settled, setSettled] = useState(text)
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    if (!typing) return
    const start = (): void => setComposing(true)
    const end = (): void => setComposing(false)
    window.addEventListener('compositionstart', start)
    window.addEventListener('compositionend', end)
    return () => {
      window.removeEventListener('compositionstart', start)
      window.removeEventListener('compositionend', end)
      setComposing(false)
    }
  }, [typing])
  useEffect(() => {
    if (composing) return
    const waiting = setTimeout(() => setSettled(text), typing ? QUIET : 0)
    return () => clearTimeout(waiting)
  }, [text, typing, composing])
  return typing ? settled : text
}
