// `contextBridge`: one end of it, injected as source into both worlds of a page (no imports at run time, no outside
// names). The worlds share only the DOM, so everything travels as the `detail` of a CustomEvent, which Chromium clones
// from world to world, synchronously. Functions and promises cannot be cloned; they travel as numbers.

type Message =
  | { readonly t: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly t: 'call'; readonly fn: number; readonly args: unknown; readonly reply: number }
  | { readonly t: 'return'; readonly reply: number; readonly ok: boolean; readonly value: unknown }
  | { readonly t: 'settle'; readonly promise: number; readonly ok: boolean; readonly value: unknown }

type AnyFunction = (...args: unknown[]) => unknown
type Each = (value: unknown, seen: Map<object, object>) => unknown

interface Outcome {
  readonly ok: boolean
  readonly value: unknown
}

export interface BridgeEnd {
  readonly expose: (key: string, api: unknown) => void
}

/** `token` is unguessable, so that page scripts can neither listen in nor speak up. */
export function bridgeEnd(token: string, side: 'page' | 'preload'): BridgeEnd {
  // Taken before any page script can replace them.
  const dispatchEvent = window.dispatchEvent.bind(window)
  const addEventListener = window.addEventListener.bind(window)
  const { CustomEvent } = window
  const other = side === 'page' ? 'preload' : 'page'
  const ids = new WeakMap<AnyFunction, number>()
  const functions = new Map<number, AnyFunction>()
  const proxies = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  const returned = new Map<number, Outcome>()
  const cloneable = [Date, RegExp, Map, Set, Error, ArrayBuffer, Blob]
  let last = 0

  function post(detail: Message): void {
    dispatchEvent(new CustomEvent(`${token}:${other}`, { detail }))
  }
  function isCloneable(value: object): boolean {
    return ArrayBuffer.isView(value) || cloneable.some((kind) => value instanceof kind)
  }

  // `seen` keeps cycles and shared objects what they are, as Electron's bridge does.
  function wrap(value: unknown, seen = new Map<object, object>()): unknown {
    if (typeof value === 'function') return { [token]: 'function', id: idOf(value as AnyFunction) }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object' || isCloneable(value)) return value
    if (!(value instanceof Promise)) return copy(value, seen, wrap)
    const promise = ++last
    value.then(
      (result) => post({ t: 'settle', promise, ok: true, value: wrap(result) }),
      (error) => post({ t: 'settle', promise, ok: false, value: wrap(error) }),
    )
    return { [token]: 'promise', id: promise }
  }

  function idOf(fn: AnyFunction): number {
    const known = ids.get(fn)
    if (known !== undefined) return known
    const id = ++last
    ids.set(fn, id)
    functions.set(id, fn)
    return id
  }

  function unwrap(value: unknown, seen = new Map<object, object>()): unknown {
    if (value === null || typeof value !== 'object' || isCloneable(value)) return value
    const { [token]: kind, id } = value as { readonly [key: string]: unknown; readonly id: number }
    if (kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
    if (kind !== 'function') return copy(value, seen, unwrap)
    // The same function keeps its identity, so that a listener can be removed again.
    const proxy = proxies.get(id) ?? ((...args: unknown[]) => call(id, args))
    proxies.set(id, proxy)
    return proxy
  }

  function copy(value: object, seen: Map<object, object>, each: Each): object {
    const known = seen.get(value)
    if (known) return known
    const made: object = Array.isArray(value) ? [] : {}
    seen.set(value, made)
    for (const [key, item] of Object.entries(value)) Reflect.set(made, key, each(item, seen))
    return made
  }

  function call(fn: number, args: unknown): unknown {
    const reply = ++last
    post({ t: 'call', fn, args: wrap(args), reply })
    const outcome = returned.get(reply)
    returned.delete(reply)
    if (!outcome) throw new Error('An object could not be cloned.')
    if (!outcome.ok) throw outcome.value
    return outcome.value
  }

  function answer(fn: number, args: unknown): Outcome {
    try {
      const run = functions.get(fn) as AnyFunction
      return { ok: true, value: wrap(run(...(unwrap(args) as unknown[]))) }
    } catch (error) {
      return { ok: false, value: error }
    }
  }

  function freeze(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || isCloneable(value)) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }

  function receive(message: Message): void {
    switch (message.t) {
      case 'expose':
        Object.defineProperty(window, message.key, { value: freeze(unwrap(message.value)), enumerable: true })
        return
      case 'call':
        post({ t: 'return', reply: message.reply, ...answer(message.fn, message.args) })
        return
      case 'return':
        returned.set(message.reply, { ok: message.ok, value: unwrap(message.value) })
        return
      case 'settle': {
        const waiting = promises.get(message.promise)
        promises.delete(message.promise)
        if (message.ok) waiting?.resolve(unwrap(message.value))
        else waiting?.reject(unwrap(message.value))
      }
    }
  }

  addEventListener(`${token}:${side}`, (event) => {
    const message = (event as CustomEvent<Message | null>).detail
    if (message) receive(message) // null when the other side sent what cannot be cloned
  })

  return {
    expose(key, api) {
      if (Object.hasOwn(window, key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      post({ t: 'expose', key, value: wrap(api) })
    },
  }
}
