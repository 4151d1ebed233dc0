// What lies beside a document in an archive, by the address with which the document names it: its pictures.
import type { Archive } from '#core/intake/archive'
import type { Beside } from '#shared/incoming'

/** By the ending alone: whether it is a picture its bytes will say. */
export const isPictureName = (name: string): boolean => /\.(?:jpe?g|png|gif|webp|avif)$/i.test(name)

/** `a/b.md` and `../图/1.png` → `图/1.png`; null for what leads out of the archive or folder, to the web or to no picture. */
export function insideOf(document: string, reference: string): string | null {
  const path = reference.replace(/[?#].*$/s, '')
  // Of names: no drive, no share, no stream of a file, no NUL.
  if (!isPictureName(path) || /^[/\\]|[:\0]/.test(path)) return null
  const steps = document.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Of an address: `%E5%9B%BE.png` → `图.png`. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** A damaged picture is named by itself, and keeps no document back. */
function inflated(archive: Archive, name: string): Uint8Array | null {
  try {
    return archive.read(name)
  } catch {
    return null
  }
}

/**
 * Of one document. `names`: what the archive calls each path as it is read. Each is inflated once; `taken` learns the
 * archive's own names of those that were asked for and are there.
 */
export function besideOf(
  archive: Archive,
  names: ReadonlyMap<string, string>,
  document: string,
  taken: Set<string>,
): Beside {
  const known = new Map<string, Uint8Array>()
  const read = (reference: string): Uint8Array | undefined => {
    const place = insideOf(document, reference)
    const name = place === null ? undefined : names.get(place)
    if (name === undefined) return undefined
    const bytes = known.get(name) ?? inflated(archive, name)
    if (bytes === null) return undefined
    known.set(name, bytes)
    taken.add(name)
    return bytes
  }
  return { get: (reference) => read(reference) ?? read(decodedAddress(reference)) }
}
