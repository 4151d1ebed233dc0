// Too long or too short for a channel, and what of the line will be seen there.
import type { CheckSeverity } from '#shared/check'
import { checkLengths } from '../../headline/channels'
import { BOTH, whole, type Context, type Raw, type Rule } from '../rule'

const shown = (count: number): string => String(Math.round(count * 2) / 2)

function lengths({ headline, channels }: Context): Raw[] {
  return channels.flatMap((channel) =>
    checkLengths(headline, channel).flatMap((check): Raw[] => {
      const { verdict, severity, count, limit } = check
      if (severity === 'none' || (verdict !== 'over' && verdict !== 'under')) return []
      const bound = verdict === 'over' ? limit.max : limit.min
      const weight: CheckSeverity = severity
      return [
        {
          message: verdict === 'over' ? 'too-long' : 'too-few',
          severity: weight,
          spans: [whole(headline)],
          args: { count: shown(count), limit: shown(bound ?? 0) },
          channel: channel.key,
          key: `${channel.key} ${verdict}`,
        },
      ]
    }),
  )
}

function cuts({ headline, channels }: Context): Raw[] {
  return channels.flatMap((channel) =>
    checkLengths(headline, channel).flatMap(({ cutAt, limit, count }): Raw[] =>
      cutAt === null
        ? []
        : [
            {
              message: 'visible-cut',
              spans: [{ start: cutAt, end: headline.length }],
              args: {
                word: headline.slice(0, cutAt),
                other: headline.slice(cutAt),
                count: shown(count),
                limit: shown(limit.visible ?? 0),
              },
              channel: channel.key,
              key: channel.key,
            },
          ],
    ),
  )
}

export const LENGTH_RULES: readonly Rule[] = [
  {
    id: 'length',
    version: 1,
    family: 'length',
    severity: 'block',
    languages: BOTH,
    needs: 'channel',
    run: lengths,
  },
  {
    id: 'visible-cut',
    version: 1,
    family: 'length',
    severity: 'note',
    languages: BOTH,
    needs: 'channel',
    run: cuts,
  },
]
