// Keys as items of a file of settings: which of them can be in force here, and what holds once some are taken.
import type { DeskItem } from '#shared/desk-file'
import type { KeyLeftOut, KeyMap, KeyPlatform } from '#shared/key-map'
import { settled } from './key-file'

export const keyItems = (map: KeyMap): readonly DeskItem[] =>
  Object.entries(map).map(([key, value]): DeskItem => ({ part: 'keys', key, value: [...value] }))

export const keysAmong = (items: readonly DeskItem[]): KeyMap =>
  Object.fromEntries(items.flatMap((item) => (item.part === 'keys' ? [[item.key, item.value]] : [])))

/** All items, with those keys only that can be in force; the others are told. */
export function withUsableKeys(
  items: readonly DeskItem[],
  platform: KeyPlatform,
): { readonly items: readonly DeskItem[]; readonly leftOut: readonly KeyLeftOut[] } {
  const { map, leftOut } = settled(keysAmong(items), platform)
  return { items: [...items.filter(({ part }) => part !== 'keys'), ...keyItems(map)], leftOut }
}

/** `taken` over what is in force: where both want a key, those that are taken have it. */
export const keysOver = (map: KeyMap, taken: KeyMap, platform: KeyPlatform): KeyMap =>
  settled(
    { ...taken, ...Object.fromEntries(Object.entries(map).filter(([id]) => !Object.hasOwn(taken, id))) },
    platform,
  ).map
