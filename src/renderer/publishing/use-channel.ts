// Which channel exports are for: remembered, and none if the remembered one is shown no more.
import { useState } from 'react'
import type { Channel } from '#shared/channel'
import type { Selection } from '#shared/contract'
import { bridge } from '../bridge'
import { useLive } from '../live'

export interface ExportChannel {
  /** Those to choose from. */
  readonly channels: readonly Channel[]
  /** Undefined until it is known; null: none. */
  readonly channel: Channel | null | undefined
  readonly choose: (key: string | null) => Promise<unknown>
}

const among = (channels: readonly Channel[], key: string | null): Channel | null =>
  channels.find((channel) => channel.key === key && channel.enabled) ?? null

/** The channel that an export without a sheet is for. */
export async function rememberedChannel(): Promise<Channel | null> {
  const [{ exportChannel }, channels] = await Promise.all([bridge.settings.get({}), bridge.channels.list({})])
  return among(channels, exportChannel)
}

/** What an export of these is for if nobody says otherwise: what all of them are meant for, the remembered one before others. */
function presetOf(
  remembered: string | null,
  channels: readonly Channel[],
  meant: {
    readonly of: number
    readonly channels: readonly { readonly key: string; readonly count: number }[]
  },
): string | null {
  const shared = channels.filter(
    ({ key, enabled }) =>
      enabled && meant.of > 0 && meant.channels.some((one) => one.key === key && one.count === meant.of),
  )
  return (shared.find(({ key }) => key === remembered) ?? shared[0])?.key ?? remembered
}

const OF_NONE = { of: 0, channels: [] } as const

/** `selection`: what is to be exported; undefined for whatever it may be. */
export function useExportChannel(selection?: Selection): ExportChannel {
  const settings = useLive('settings', ['settings'], () => bridge.settings.get({})).value
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({})).value
  // What was chosen counts before the library has written it.
  const [chosen, setChosen] = useState<{ readonly key: string | null }>()
  const meant = useLive(`meant ${JSON.stringify(selection)}`, ['headlines'], async () =>
    selection === undefined ? OF_NONE : await bridge.channels.meant({ of: { kind: 'articles', selection } }),
  ).value
  const isKnown = settings !== undefined && channels !== undefined && meant !== undefined
  const preset = isKnown ? presetOf(settings.exportChannel, channels, meant) : undefined
  const key = chosen === undefined ? preset : chosen.key
  return {
    channels: channels?.filter(({ enabled }) => enabled) ?? [],
    channel: channels === undefined || key === undefined ? undefined : among(channels, key),
    choose: (next) => {
      setChosen({ key: next })
      return bridge.settings.change({ exportChannel: next })
    },
  }
}
