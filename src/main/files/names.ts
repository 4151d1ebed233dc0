// File names from headlines: valid on three systems, never two the same.
import { readdir } from 'node:fs/promises'
import { extname } from 'node:path'

// 255 bytes is what most file systems take; 200 leaves room for ` (2)`, the extension and a temporary name beside it.
const MAX_BYTES = 200
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

function shorten(text: string, bytes: number): string {
  let out = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment)
    if (size > bytes) break
    out += segment
  }
  return out
}

/** `A?B` → `A_B.html`; control, bidirectional and invisible characters go, reserved names get `_`, empty becomes `untitled`. */
export function fileNameFor(headline: string, extension: string): string {
  const cleaned = headline
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .trim()
    .replace(/^[.\-\s]{1,255}/, '')
  const short = shorten(cleaned, MAX_BYTES)
  let end = short.length
  while (end > 0 && (short[end - 1] === '.' || short[end - 1] === ' ')) end--
  const stem = short.slice(0, end) || 'untitled'
  return `${RESERVED.test(stem) ? `_${stem}` : stem}.${extension}`
}

/**
 * Makes each name it is given unlike those before and unlike what is in the folder, whatever the case. `ending`: what
 * stays at its end, e.g. `.wechat.html`; of a folder nothing. `mine` may be taken although it is there.
 */
export async function uniqueNamesIn(
  folder: string,
): Promise<(name: string, ending?: string, mine?: string | null) => string> {
  const same = (name: string): string => name.normalize('NFC').toLowerCase()
  const taken = new Set((await readdir(folder).catch(() => [])).map(same))
  const given = new Set<string>()
  const next = new Map<string, number>()
  return (name, ending = extname(name), mine = null) => {
    const stem = name.slice(0, name.length - ending.length)
    const first = same(name)
    let made = name
    let n = next.get(first) ?? 2
    // A thousand of the same headline are not a thousand searches from the beginning.
    for (; taken.has(same(made)) && !(made === mine && !given.has(same(made))); n++)
      made = `${stem} (${n})${ending}`
    next.set(first, n)
    taken.add(same(made))
    given.add(same(made))
    return made
  }
}
