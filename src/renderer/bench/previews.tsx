// The channel previews: one under another where there is room, else one at a time behind tabs; C goes on to the next.
import { useEffect, useRef } from 'react'
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import type { Candidate } from '#shared/headline'
import { Tabs } from '../ui/tabs'
import { useLanguage, useWords } from '../words'
import type { Surroundings } from './place'
import { Preview } from './preview'
import styles from './previews.module.css'

interface Props {
  readonly channels: readonly Channel[]
  readonly active: string
  /** Keys of the channels that the headline is meant for. */
  readonly meant: readonly string[]
  /** The main wording, or the one being written. */
  readonly text: string
  /** Whether `text` is being written: the active channel then shows it, whatever it has of its own. */
  readonly draft: boolean
  readonly ownOf: (channelKey: string) => Candidate | undefined
  readonly around: Surroundings
  readonly folded: boolean
  readonly onActive: (key: string) => void
}

export function Previews(props: Props): React.JSX.Element {
  const { channels, active, meant, text, draft, ownOf, around, folded, onActive } = props
  const words = useWords(benchTexts)
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-channel="${active}"]`)?.scrollIntoView({ block: 'nearest' })
    // What stands above it grows when the digest comes.
  }, [active, around.digest])
  const shown = folded ? channels.filter((channel) => channel.key === active) : channels
  return (
    <section className={folded ? styles['folded'] : styles['previews']} aria-labelledby="bench-previews">
      <h2 id="bench-previews" className={folded ? 'unseen' : `label ${styles['title']}`}>
        {words.previews}
        {!folded && <kbd aria-hidden="true">C</kbd>}
      </h2>
      {folded && (
        <Tabs
          label={words.previews}
          tabs={channels.map((channel) => ({ id: channel.key, text: channel.name[language] }))}
          chosen={active}
          panel="bench-preview"
          onChoose={onActive}
          after={
            <span className={styles['key']}>
              <kbd aria-hidden="true">C</kbd>
            </span>
          }
        />
      )}
      <div
        ref={list}
        {...(folded
          ? { role: 'tabpanel', id: 'bench-preview', 'aria-labelledby': `bench-preview-${active}` }
          : {})}
      >
        {shown.map((channel) => {
          const own = draft && channel.key === active ? undefined : ownOf(channel.key)
          return (
            <Preview
              key={channel.key}
              channel={channel}
              text={own?.text ?? text}
              own={own?.n ?? null}
              meant={meant.includes(channel.key)}
              around={around}
              active={!folded && channel.key === active}
            />
          )
        })}
      </div>
    </section>
  )
}
