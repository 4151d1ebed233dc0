// The copies of one cluster, one of them chosen as the primary one.
import { printedDate } from '#shared/moment'
import { fold } from '#core/text/fold'
import type { CopyCluster } from '#shared/copies'
import { copiesTexts } from '#shared/texts/copies'
import { libraryTexts } from '#shared/texts/library'
import { isComposing } from '../ui/composing'
import { useLanguage, useWords } from '../words'
import styles from './copies.module.css'

interface Props {
  readonly cluster: CopyCluster
  readonly primary: string
  readonly onPick: (id: string) => void
  readonly onJoin: () => void
}

type Fate = 'asPrimary' | 'asCandidate' | 'asDuplicate'

/** A wording that the primary one has, or that one above brings already, is no further candidate. */
function fatesOf({ copies }: CopyCluster, primary: string): ReadonlyMap<string, Fate> {
  const known = new Set(copies.filter(({ id }) => id === primary).map(({ headline }) => fold(headline)))
  return new Map(
    copies.map(({ id, headline }): [string, Fate] => {
      if (id === primary) return [id, 'asPrimary']
      if (headline === '' || known.has(fold(headline))) return [id, 'asDuplicate']
      known.add(fold(headline))
      return [id, 'asCandidate']
    }),
  )
}

export function CopyRows({ cluster, primary, onPick, onJoin }: Props): React.JSX.Element {
  const words = useWords(copiesTexts)
  const { zishu } = useWords(libraryTexts)
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(
    Math.floor(cluster.likeness * 100) / 100,
  )
  const fates = fatesOf(cluster, primary)
  return (
    <fieldset
      className={styles['copies']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event)) return
        event.preventDefault()
        onJoin()
      }}
    >
      <legend>{words.which}</legend>
      <p>{words.alike(percent)}</p>
      {cluster.copies.map(({ id, headline, author, source, publishedAt, zishu: length, createdAt }) => (
        <label key={id} data-primary={id === primary || undefined}>
          <input type="radio" name="primary" checked={id === primary} onChange={() => onPick(id)} />
          <span>
            <b>{headline || words.noHeadline}</b>
            <small>
              {[
                author || words.unsigned,
                source,
                publishedAt.slice(0, 10) || printedDate(createdAt, language),
                zishu(length.toLocaleString(language)),
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
              <em>{words[fates.get(id) ?? 'asDuplicate']}</em>
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
