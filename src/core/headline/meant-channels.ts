// The channels that something is meant for, put in the order that channels have.
import type { Channel } from '#shared/channel'
import type { Language } from '#shared/settings'

/** Names in the order of the channels; keys of none are left out. */
export function meantNames(
  keys: readonly string[],
  channels: readonly Channel[],
  language: Language,
): readonly string[] {
  return keys.length === 0
    ? []
    : channels.filter(({ key }) => keys.includes(key)).map(({ name }) => name[language])
}

/** Those that are meant first, each part in the order it had. */
export const meantFirst = (channels: readonly Channel[], keys: readonly string[]): readonly Channel[] =>
  keys.length === 0
    ? channels
    : channels.toSorted((a, b) => Number(keys.includes(b.key)) - Number(keys.includes(a.key)))
