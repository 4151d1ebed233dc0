// What can wait while somebody types in a body: it is done in the next pause, so that no key waits for it.

/** A pause is this long without a key. In ms. */
const PAUSE = 500
/** Whoever types without a pause sees what waits after this long all the same, unless an input method composes. In ms. */
const LONGEST = 10_000

const waiting = new Set<() => void>()
let lastKey = -Infinity
let since = 0
let composing = false
let timer: ReturnType<typeof setTimeout> | undefined

const isBody = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.isContentEditable

function run(): void {
  timer = undefined
  const now = performance.now()
  const left = composing ? PAUSE : Math.min(lastKey + PAUSE, since + LONGEST) - now
  if (left > 0) {
    timer = setTimeout(run, left)
    return
  }
  const all = [...waiting]
  waiting.clear()
  for (const one of all) one()
}

/** Runs `what` at once, or in the next pause if somebody is typing; the same function waits once only. */
export function whenQuiet(what: () => void): void {
  const now = performance.now()
  if (!composing && now - lastKey >= PAUSE) {
    what()
    return
  }
  if (waiting.size === 0) since = now
  waiting.add(what)
  timer ??= setTimeout(run, PAUSE)
}

/** It is not wanted any more. */
export function notWaiting(what: () => void): void {
  waiting.delete(what)
}

document.addEventListener(
  'input',
  ({ target }) => {
    if (isBody(target)) lastKey = performance.now()
  },
  true,
)
document.addEventListener('compositionstart', ({ target }) => (composing = isBody(target)), true)
document.addEventListener('compositionend', () => (composing = false), true)
// Whoever leaves the text wants to see what has become of it.
document.addEventListener(
  'focusout',
  ({ target }) => {
    if (!isBody(target)) return
    composing = false
    lastKey = -Infinity
    if (waiting.size > 0) {
      clearTimeout(timer)
      run()
    }
  },
  true,
)
