// What this host lacks has a name: an unknown member throws instead of answering `undefined`.
import { EventEmitter } from 'node:events'

// Asked for by `await`, JSON and console, of any object; not a use of Electron's API.
const ALWAYS_ABSENT = new Set<PropertyKey>(['then', 'toJSON', 'inspect'])

function refuse(owner: string, key: string): never {
  throw new Error(`electron host: ${owner}.${key} is not implemented (see e2e/host/README.md)`)
}

/** An EventEmitter whose missing members throw, naming the class. Methods of subclasses are found first. */
export class Strict extends EventEmitter {}

Object.setPrototypeOf(
  Strict.prototype,
  new Proxy(EventEmitter.prototype, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || ALWAYS_ABSENT.has(key)) {
        return Reflect.get(target, key, receiver)
      }
      return refuse((receiver as object).constructor.name, key)
    },
  }),
)

/** The same for a plain object; `owner` is its name in Electron. Members may still be replaced, as specs do. */
export function strict<Surface extends object>(owner: string, surface: Surface): Surface {
  return new Proxy(surface, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || ALWAYS_ABSENT.has(key)) {
        return Reflect.get(target, key, receiver)
      }
      return refuse(owner, key)
    },
  })
}
