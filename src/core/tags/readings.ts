// How a name is read aloud in pinyin, every reading of every character, for type-ahead.
import { readingsOf } from '../text/pinyin'

/** `长江日报` → `chang|zhang jiang ri bao`, `AI模型` → `a i mo|mu xing`; empty where nothing is Han. */
export function readings(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return ''
  return [...name.normalize('NFKC').matchAll(/\p{Script=Han}|[\p{L}\p{N}]/gu)]
    .map(([one]) => readingsOf(one).join('|') || one.toLowerCase())
    .join(' ')
}
