// How a Han character is read aloud: every reading of it, without tones, ü as v.
import { polyphonic } from 'pinyin-pro'

const NONE: readonly string[] = []
const known = new Map<string, readonly string[]>()

/** `长` → chang, zhang; `略` → lve and, as it is typed too, lue. Empty for what is no Han character or has no reading. */
export function readingsOf(character: string): readonly string[] {
  let found = known.get(character)
  if (found === undefined) {
    // Without tones 兴 is read `xing` twice.
    const all = /^\p{Script=Han}$/u.test(character)
      ? (polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [])
      : []
    const sound = all.filter((reading) => /^[a-z]{1,6}$/.test(reading))
    const typed = sound.flatMap((reading) => (/^[ln]ve$/.test(reading) ? [reading.replace('v', 'u')] : []))
    found = sound.length === 0 ? NONE : [...new Set([...sound, ...typed])]
    known.set(character, found)
  }
  return found
}
