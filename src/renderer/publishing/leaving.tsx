// Which headline leaves for the channel: its wording, whose choice it is, how it stands, how it counts there.
import { checkLengths } from '#core/headline/channels'
import type { Channel } from '#shared/channel'
import { STANDINGS } from '#shared/headline'
import type { ExportBefore, ExportPreview } from '#shared/exporting'
import { publishingTexts } from '#shared/texts/publishing'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'

interface Props {
  readonly preview: ExportPreview | undefined
  readonly before: ExportBefore | undefined
  readonly channel: Channel | null
}

/** Of one article its wording; of several how many stand how. */
export function Leaving({ preview, before, channel }: Props): React.JSX.Element | null {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  if (preview === undefined || before === undefined) return null
  const { of, standing } = before
  return (
    <section className={styles['leaving']} aria-labelledby="export-leaving">
      <h3 id="export-leaving">{words.leaves}</h3>
      {of > 1 ? (
        <p>
          {STANDINGS.filter((one) => standing[one] > 0)
            .map((one) => `${words.standings[one]} ${standing[one].toLocaleString(language)}`)
            .join(' · ')}
        </p>
      ) : (
        <>
          <p className={styles['headline']}>{preview.headline}</p>
          <p>
            {[
              preview.own && channel !== null ? words.ownOf(channel.name[language]) : words.followsMain,
              words.standings[preview.standing],
            ].join(' · ')}
            {channel !== null && <Lengths text={preview.headline} channel={channel} />}
          </p>
        </>
      )}
    </section>
  )
}

function Lengths({ text, channel }: { readonly text: string; readonly channel: Channel }): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  return (
    <>
      {checkLengths(text, channel).map(({ limit, count, verdict, severity }) => {
        const bound = verdict === 'under' ? limit.min : verdict === 'cut' ? limit.visible : limit.max
        const length = words.length(
          String(count),
          bound === null ? words.unbound : String(bound),
          words.units[limit.unit],
        )
        return (
          <span
            key={`${limit.unit} ${limit.sourceNote.en}`}
            className={styles[severity]}
            title={limit.sourceNote[language]}
          >
            {' · '}
            {verdict === 'fits' ? length : `${length} ${words.verdicts[verdict]}`}
          </span>
        )
      })}
    </>
  )
}
