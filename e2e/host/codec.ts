// Structured values as text, for both ends of the IPC. `makeCodec` is also injected into pages as source, so it may
// use nothing from outside itself.

interface Tagged {
  readonly $: string
  readonly [key: string]: unknown
}

export interface Codec {
  /** Refuses what cannot be cloned, in Electron's words. */
  encode(value: unknown): string
  decode(text: string): unknown
}

export function makeCodec(): Codec {
  const inNode = typeof Buffer !== 'undefined'

  function toBase64(bytes: Uint8Array): string {
    if (inNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    return bytes.toBase64()
  }
  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    return inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text)
  }

  // `seen` numbers every object in the order met, so that cycles and shared objects stay what they are.
  function pack(value: unknown, seen: Map<object, number>): unknown {
    if (typeof value === 'undefined') return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return { $: 'number', v: '-0' }
      return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    }
    if (value === null || typeof value !== 'object') return value
    const known = seen.get(value)
    if (known !== undefined) return { $: 'ref', v: known }
    seen.set(value, seen.size)
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, seen))
    return packObject(value, seen)
  }

  function packObject(value: object, seen: Map<object, number>): unknown {
    if (value instanceof Date) return { $: 'date', v: String(value.getTime()) }
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Error) {
      const { name, message, stack, cause } = value
      return { $: 'error', name, message, stack, cause: pack(cause, seen) }
    }
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', as: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength)
      return { $: 'bytes', as: value.constructor.name, v: toBase64(bytes) }
    }
    if (value instanceof Map) {
      return { $: 'map', v: Array.from(value, ([key, item]) => [pack(key, seen), pack(item, seen)]) }
    }
    if (value instanceof Set) return { $: 'set', v: Array.from(value, (item) => pack(item, seen)) }
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item, seen)] as const)
    // An object that has a `$` of its own must not be taken for a tagged value.
    return Object.hasOwn(value, '$') ? { $: 'object', v: entries } : Object.fromEntries(entries)
  }

  function unpack(value: unknown, seen: unknown[]): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      seen.push(value)
      for (const [index, item] of value.entries()) value[index] = unpack(item, seen)
      return value
    }
    if (Object.hasOwn(value, '$')) return unpackTagged(value as Tagged, seen)
    const plain = value as Record<string, unknown>
    seen.push(plain)
    for (const key of Object.keys(plain)) plain[key] = unpack(plain[key], seen)
    return plain
  }

  function unpackTagged({ $: kind, v, ...rest }: Tagged, seen: unknown[]): unknown {
    const keep = <Made>(made: Made): Made => {
      seen.push(made)
      return made
    }
    switch (kind) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(v as string)
      case 'number':
        return Number(v)
      case 'ref':
        return seen[v as number]
      case 'date':
        return keep(new Date(Number(v)))
      case 'regexp':
        return keep(new RegExp(...(v as [string, string])))
      case 'error':
        return unpackError(rest, seen)
      case 'bytes':
        return keep(unpackBytes(rest.as as string, v as string))
      case 'map': {
        const map = keep(new Map())
        for (const [key, item] of v as [unknown, unknown][]) map.set(unpack(key, seen), unpack(item, seen))
        return map
      }
      case 'set': {
        const set = keep(new Set())
        for (const item of v as unknown[]) set.add(unpack(item, seen))
        return set
      }
      default: {
        const object = keep({} as Record<string, unknown>)
        for (const [key, item] of v as [string, unknown][]) object[key] = unpack(item, seen)
        return object
      }
    }
  }

  function unpackError(parts: Readonly<Record<string, unknown>>, seen: unknown[]): Error {
    const named = (globalThis as unknown as Record<string, unknown>)[parts.name as string]
    const isError = typeof named === 'function' && named.prototype instanceof Error
    const error = new (isError ? (named as ErrorConstructor) : Error)(parts.message as string)
    seen.push(error)
    const hidden = { configurable: true, writable: true }
    Object.defineProperty(error, 'stack', { ...hidden, value: parts.stack })
    const cause = unpack(parts.cause, seen)
    if (cause !== undefined) Object.defineProperty(error, 'cause', { ...hidden, value: cause })
    return error
  }

  function unpackBytes(kind: string, text: string): object {
    const { buffer } = fromBase64(text)
    if (kind === 'ArrayBuffer') return buffer
    const View = (globalThis as unknown as Record<string, new (of: ArrayBuffer) => object>)[kind]
    if (!View) throw new Error(`electron host: unknown kind of bytes ${kind}`)
    return new View(buffer)
  }

  return {
    encode(value) {
      let clone: unknown
      try {
        clone = structuredClone(value)
      } catch {
        throw new Error('An object could not be cloned.')
      }
      return JSON.stringify(pack(clone, new Map()))
    },
    decode: (text) => unpack(JSON.parse(text), []),
  }
}
