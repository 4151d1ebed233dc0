// Which channels somebody means who types a name of one, or its beginning.
import type { Channel } from '#shared/channel'
import { fold } from '../text/fold'

/**
 * Keys of the channels that have this key or name; if none has, of those whose key or name begins so, in either language:
 * `wechat` and `微信` mean all channels of WeChat as they are shipped.
 */
export function channelsNamed(
  typed: string,
  channels: readonly Pick<Channel, 'key' | 'name'>[],
): readonly string[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const find = (is: (name: string) => boolean): readonly string[] =>
    channels
      .filter(({ key, name }) => [key, name['zh-CN'], name.en].some((one) => is(fold(one))))
      .map(({ key }) => key)
  const whole = find((name) => name === wanted)
  return whole.length > 0 ? whole : find((name) => name.startsWith(wanted))
}
