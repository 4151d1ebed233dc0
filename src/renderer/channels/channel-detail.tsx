// All about one channel: its names, how its preview is drawn, its limits.
import { useId } from 'react'
import { PREVIEWS, type Channel, type ChannelEdit, type ChannelLimit } from '#shared/channel'
import { channelsTexts } from '#shared/texts/channels'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useLanguage, useWords } from '../words'
import { withLimit, withParts } from './change'
import styles from './channels.module.css'
import { LimitRow } from './limit-row'

interface Props {
  readonly channel: Channel
  /** Whether a limit of that id is shipped. */
  readonly isShipped: (limitId: string) => boolean
  /** Told how the changes are to look, given the channel as it then is. */
  readonly onEdit: (change: (now: Channel) => ChannelEdit | null) => void
  readonly onRemove: () => void
  readonly onReset: () => void
}

const NEW_LIMIT: ChannelLimit = {
  field: 'title',
  min: null,
  max: 30,
  visible: null,
  unit: 'cp',
  hard: false,
  sourceNote: { 'zh-CN': '', en: '' },
  checkedOn: '',
  confidence: '?',
}

export function ChannelDetail({ channel, isShipped, onEdit, onRemove, onReset }: Props): React.JSX.Element {
  const words = useWords(channelsTexts)
  const language = useLanguage()
  const id = useId()
  const { name } = channel

  function addLimit(): void {
    onEdit((now) => {
      let n = 1
      while (now.limits.some((limit) => limit.id === `own-${n}`)) n++
      return withLimit(now, `own-${n}`, NEW_LIMIT)
    })
  }

  return (
    <section className={styles['detail']} aria-label={name[language]}>
      {(['zh-CN', 'en'] as const).map((tongue) => (
        <Field
          key={tongue}
          name={`name-${tongue}`}
          label={words.names[tongue]}
          value={name[tongue]}
          missing={words.names[tongue]}
          maxLength={60}
          boxed
          onCommit={(text) => {
            if (text !== '') onEdit((now) => withParts(now, { name: { ...now.name, [tongue]: text } }))
          }}
        />
      ))}
      <div className={styles['line']}>
        <label htmlFor={`${id}-preview`}>{words.preview}</label>
        <select
          id={`${id}-preview`}
          value={channel.preview}
          onChange={(event) => {
            const preview = PREVIEWS.find((one) => one === event.currentTarget.value)
            if (preview !== undefined) onEdit((now) => withParts(now, { preview }))
          }}
        >
          {PREVIEWS.map((preview) => (
            <option key={preview} value={preview}>
              {words.previews[preview]}
            </option>
          ))}
        </select>
      </div>
      <h3 className="label">{words.limits}</h3>
      {channel.limits.length === 0 && <p>{words.noLimits}</p>}
      <ul className={styles['limits']}>
        {channel.limits.map((limit) => (
          <LimitRow
            key={limit.id}
            limit={limit}
            isShipped={isShipped(limit.id)}
            onChange={(next) =>
              // One of the editor's own is simply gone; a shipped one has to be known as taken away.
              onEdit((now) =>
                withLimit(now, limit.id, next === null && !isShipped(limit.id) ? undefined : next),
              )
            }
          />
        ))}
      </ul>
      <p className={styles['acts']}>
        <Button kind="quiet" onClick={addLimit}>
          {words.addLimit}
        </Button>
        {channel.own ? (
          <Button kind="quiet" onClick={onRemove}>
            {words.remove}
          </Button>
        ) : (
          channel.edit !== null && (
            <Button kind="quiet" onClick={onReset}>
              {words.reset}
            </Button>
          )
        )}
      </p>
    </section>
  )
}
