// One ear on the far side of the bridge for all who listen on this one.

type Listening<T> = (listener: (value: T) => void) => () => void

/**
 * As `listen`, which is asked once however many listen here and however often they begin and end: a function that has
 * crossed the bridge may be kept on the other side for as long as the page lives, with everything that it knows of.
 * Whoever has ended, even while a value is being told, hears nothing more; who begins meanwhile hears the next one.
 */
export function heardOnce<T>(listen: Listening<T>): Listening<T> {
  const listeners = new Set<{ readonly hear: (value: T) => void }>()
  let isListening = false
  function tell(value: T): void {
    const now = [...listeners]
    for (const one of now) if (listeners.has(one)) one.hear(value)
  }
  return (hear) => {
    const one = { hear }
    listeners.add(one)
    if (!isListening) listen(tell)
    isListening = true
    return () => {
      listeners.delete(one)
    }
  }
}
