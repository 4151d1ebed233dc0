// The channels on one sheet: which of them the bench shows, in which order, and what fits into each.
import { useRef, useState } from 'react'
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'
import type { Channel, ChannelEdit } from '#shared/channel'
import { channelsTexts } from '#shared/texts/channels'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { TwoColumns } from '../ui/two-columns'
import { useLanguage, useWords } from '../words'
import { placeBeside, withParts } from './change'
import { ChannelDetail } from './channel-detail'
import styles from './channels.module.css'

interface Props {
  readonly onDone: OnDone
  readonly onClose: () => void
}

const isShipped = (key: string, limitId: string): boolean =>
  DEFAULT_CHANNELS.some((channel) => channel.key === key && channel.limits.some(({ id }) => id === limitId))

export function ChannelsSheet({ onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(channelsTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<string | null>(null)
  const { value: channels = [] } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const channel = channels.find((one) => one.key === chosen) ?? channels[0]
  const at = channels.findIndex((one) => one.key === channel?.key)

  const turn = useRef<Promise<unknown>>(Promise.resolve())
  /** One after the other, each upon what the one before has left: two quick changes of a channel are both kept. */
  function edit(
    key: string,
    change: (channel: Channel, all: readonly Channel[]) => ChannelEdit | null,
    text: (name: string) => string = words.changed,
  ): void {
    attempt(async () => {
      const mine = turn.current.then(async () => {
        const all = await bridge.channels.list({})
        const now = all.find((one) => one.key === key)
        if (now === undefined) return
        const { before } = await bridge.channels.edit({ key, edit: change(now, all) })
        onDone({ text: text(now.name[language]), back: () => bridge.channels.edit({ key, edit: before }) })
      })
      turn.current = mine.catch(() => {})
      await mine
    })
  }
  function move(step: 1 | -1): void {
    if (channel === undefined) return
    edit(channel.key, (now, all) => {
      const place = placeBeside(all, all.indexOf(now), step)
      return place === null ? now.edit : withParts(now, { place })
    })
  }
  function add(): void {
    let n = 1
    while (channels.some((one) => one.key === `own-${n}`)) n++
    const key = `own-${n}`
    attempt(async () => {
      const place = (channels.at(-1)?.place ?? 0) + 10
      await bridge.channels.edit({ key, edit: { name: words.newName, place } })
      setChosen(key)
      onDone({
        text: words.added(words.newName[language]),
        back: () => bridge.channels.edit({ key, edit: null }),
      })
    })
  }
  return (
    <Dialog
      place="channels"
      title={words.title}
      width={860}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button onClick={() => move(-1)} disabled={at <= 0}>
            {words.up}
          </Button>
          <Button onClick={() => move(1)} disabled={at < 0 || at === channels.length - 1}>
            {words.down}
          </Button>
          <Button onClick={add}>{words.add}</Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <TwoColumns
        as="section"
        label={words.list}
        groups={[
          {
            heading: '',
            items: channels.map((one) => ({
              key: one.key,
              text: one.name[language],
              mark: one.edit === null ? undefined : words.edited,
              tick: {
                label: words.shown(one.name[language]),
                checked: one.enabled,
                onChange: (enabled) => edit(one.key, (now) => withParts(now, { enabled })),
              },
            })),
          },
        ]}
        chosen={channel?.key}
        onChoose={setChosen}
      >
        {channel !== undefined && (
          <ChannelDetail
            key={channel.key}
            channel={channel}
            isShipped={(limitId) => isShipped(channel.key, limitId)}
            onEdit={(change) => edit(channel.key, change)}
            onReset={() => edit(channel.key, () => null, words.wasReset)}
            onRemove={() => {
              setChosen(channels[at - 1]?.key ?? null)
              edit(channel.key, () => null, words.removed)
            }}
          />
        )}
      </TwoColumns>
    </Dialog>
  )
}
