// Words that the library could not take, a full disk say: kept here too, outside the window's process, until it takes
// them. A window whose process has died gets them back.
import type { Calls } from '#shared/contract'
import type { Unsaved } from '#shared/article'
import { GalleyError, toFault } from '#shared/error'
import { spliced } from '#shared/splice'

type Save = Parameters<Calls['articles']['save']>[0]
type Asked = Pick<Calls['articles'], 'save' | 'get'>
type Fields = Omit<Save, 'id' | 'base' | 'splice' | 'sequence'>

/** Faults after which the same words need not be tried again: they are kept elsewhere, or can never be taken. */
const SETTLED: readonly string[] = ['conflict', 'whole-wanted', 'invalid-input', 'not-found']

const fieldsOf = ({ id: _id, base: _base, splice: _splice, sequence: _sequence, ...fields }: Save): Fields =>
  fields

/** `save` with a memory, and what it remembers of the window that asks: what another holds it saves itself. */
export function unsavedOf(
  { save, get }: Asked,
  asker: () => number,
): {
  readonly save: Calls['articles']['save']
  readonly unsaved: () => readonly Unsaved[]
} {
  /** By window, then by article. */
  const windows = new Map<number, Map<string, Fields>>()
  const of = (window: number): Map<string, Fields> => {
    const known = windows.get(window) ?? new Map<string, Fields>()
    windows.set(window, known)
    return known
  }

  function taken(kept: Map<string, Fields>, { id, splice, ...given }: Save): void {
    const rest = { ...kept.get(id) }
    for (const key of Object.keys(given)) delete rest[key as keyof Fields]
    if (splice) delete rest.body
    if (Object.keys(rest).length > 0) kept.set(id, rest)
    else kept.delete(id)
  }

  /** What can still be read can be put together, though nothing can be written. */
  async function wholeOf({ id, base, splice }: Save): Promise<Pick<Fields, 'body'>> {
    if (!splice) return {}
    const there = await get({ id }).catch(() => undefined)
    const body = there?.version === base ? spliced(there.body, splice) : null
    return body ? { body } : {}
  }

  return {
    save: async (given) => {
      // Whoever asks is known as long as it is being answered.
      const kept = of(asker())
      try {
        const saved = await save(given)
        taken(kept, given)
        return saved
      } catch (error) {
        if (error instanceof GalleyError && !SETTLED.includes(toFault(error).code))
          kept.set(given.id, { ...kept.get(given.id), ...fieldsOf(given), ...(await wholeOf(given)) })
        throw error
      }
    },
    unsaved: () => [...of(asker())].map(([id, fields]): Unsaved => ({ id, fields })),
  }
}
