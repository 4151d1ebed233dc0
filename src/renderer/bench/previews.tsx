// The channel previews: one under another where there is room, else one at a time behind tabs; C goes on to the next.
import { useEffect, useRef } from 'react'
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import { Tabs } from '../ui/tabs'
import { useLanguage, useWords } from '../words'
import { Preview, type Surroundings } from './preview'
import styles from './previews.module.css'

interface Props {
  readonly channels: readonly Channel[]
  readonly active: string
  readonly text: string
  readonly around: Surroundings
  readonly folded: boolean
  readonly onActive: (key: string) => void
}

export function Previews({ channels, active, text, around, folded, onActive }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-channel="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
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
        {shown.map((channel) => (
          <Preview
            key={channel.key}
            channel={channel}
            text={text}
            around={around}
            active={!folded && channel.key === active}
          />
        ))}
      </div>
    </section>
  )
}
