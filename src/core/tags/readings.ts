// How a name is read aloud in pinyin, every reading of every character, for type-ahead.
import { polyphonic } from 'pinyin-pro'

const known = new Map<string, string>()

function readingsOf(character: string): string {
  let found = known.get(character)
  if (found === undefined) {
    // Without tones 兴 is read `xing` twice; ü is typed v.
    const all = polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? []
    found = [...new Set(all.filter((reading) => /^[a-z]{1,6}$/.test(reading)))].join('|')
    known.set(character, found)
  }
  return found || character
}

/** `长江日报` → `chang|zhang jiang ri bao`, `AI模型` → `ai mo|mu xing`; empty where nothing is Han. */
export function readings(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return ''
  return [...name.normalize('NFKC').matchAll(/\p{Script=Han}|[\p{L}\p{N}]/gu)]
    .map(([one]) => (/\p{Script=Han}/u.test(one) ? readingsOf(one) : one.toLowerCase()))
    .join(' ')
}
