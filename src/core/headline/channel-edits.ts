// Shipped channels and an editor's changes of them, put together. The editor's win; an update changes only the rest.
import type { Channel, ChannelEdit, ShippedChannel } from '#shared/channel'

const NEW = { name: { 'zh-CN': '', en: '' }, preview: 'plain', enabled: true, limits: [] } as const

function merge(shipped: ShippedChannel, place: number, edit: ChannelEdit | undefined, own: boolean): Channel {
  const changed = edit?.limits ?? {}
  const shippedIds = new Set(shipped.limits.map(({ id }) => id))
  const limits = [
    ...shipped.limits.flatMap((limit) => {
      const mine = changed[limit.id]
      if (mine === null) return []
      return [mine === undefined ? { ...limit, edited: false } : { ...mine, id: limit.id, edited: true }]
    }),
    ...Object.entries(changed).flatMap(([id, mine]) =>
      mine === null || shippedIds.has(id) ? [] : [{ ...mine, id, edited: true }],
    ),
  ]
  return {
    key: shipped.key,
    name: edit?.name ?? shipped.name,
    preview: edit?.preview ?? shipped.preview,
    enabled: edit?.enabled ?? shipped.enabled,
    place: edit?.place ?? place,
    own,
    edit: edit ?? null,
    limits,
  }
}

/** In the order an editor has put them; edits of channels that are not shipped are channels of the editor's own. */
export function channelsWith(
  shipped: readonly ShippedChannel[],
  edits: ReadonlyMap<string, ChannelEdit>,
): readonly Channel[] {
  const keys = new Set(shipped.map(({ key }) => key))
  const own = [...edits].filter(([key]) => !keys.has(key))
  return [
    ...shipped.map((channel, n) => merge(channel, (n + 1) * 10, edits.get(channel.key), false)),
    ...own.map(([key, edit], n) => merge({ key, ...NEW }, (shipped.length + n + 1) * 10, edit, true)),
  ].toSorted((a, b) => a.place - b.place)
}
