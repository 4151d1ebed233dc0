// Which channel exports are for: remembered, and none if the remembered one is shown no more.
import { useState } from 'react'
import type { Channel } from '#shared/channel'
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

export function useExportChannel(): ExportChannel {
  const settings = useLive('settings', ['settings'], () => bridge.settings.get({})).value
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({})).value
  // What was chosen counts before the library has written it.
  const [chosen, setChosen] = useState<{ readonly key: string | null }>()
  const key = chosen === undefined ? settings?.exportChannel : chosen.key
  return {
    channels: channels?.filter(({ enabled }) => enabled) ?? [],
    channel: channels === undefined || key === undefined ? undefined : among(channels, key),
    choose: (next) => {
      setChosen({ key: next })
      return bridge.settings.change({ exportChannel: next })
    },
  }
}
