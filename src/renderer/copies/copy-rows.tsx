// The copies of one cluster, one of them chosen as the primary one.
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

export function CopyRows({ cluster, primary, onPick, onJoin }: Props): React.JSX.Element {
  const words = useWords(copiesTexts)
  const { zishu } = useWords(libraryTexts)
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(
    Math.floor(cluster.likeness * 100) / 100,
  )
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
                publishedAt.slice(0, 10) || new Date(createdAt).toLocaleDateString(language),
                zishu(length.toLocaleString(language)),
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
