// The original: the raw line with what the cleaner struck, where it came from, what is known of its article.
import type { Article } from '#shared/article'
import { SURE, type HeadlineFull } from '#shared/headline'
import { benchTexts, flagTexts, roleTexts } from '#shared/texts/bench'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { chipsOf, type Chip } from './chips'
import styles from './original.module.css'
import { when } from './when'

interface Props {
  readonly full: HeadlineFull
  readonly article: Article | undefined
  /** The article's own headline where this one repeats it. */
  readonly own: HeadlineFull | undefined
  readonly onOpenArticle: (articleId: string) => void
  readonly onStartArticle: () => void
  /** Stands between the raw line and the fields of the article. */
  readonly children?: React.ReactNode
}

export function Original(props: Props): React.JSX.Element {
  const { full, article, own, onOpenArticle, onStartArticle, children } = props
  const words = useWords(benchTexts)
  const flags = useWords(flagTexts)
  const language = useLanguage()
  return (
    <section className={styles['original']} aria-labelledby="bench-original">
      <h2 id="bench-original" className="label">
        {words.original}
        <span className={styles['from']}>{words.imported(when(full.createdAt, language), full.source)}</span>
      </h2>
      {full.raw === '' ? (
        <p className={styles['none']}>{words.writtenHere}</p>
      ) : (
        <p className={styles['raw']}>
          {chipsOf(full.segments).map((chip, at) => (
            <Piece key={at} chip={chip} />
          ))}
        </p>
      )}
      {full.flags.length > 0 && (
        <ul className={styles['flags']} aria-label={words.flags}>
          {full.flags.map((flag) => (
            <li key={flag}>{flags[flag]}</li>
          ))}
        </ul>
      )}
      {own !== undefined && (
        <div className={styles['linked']}>
          <p>{words.linkedNote}</p>
          <p className={styles['own']}>{own.current}</p>
        </div>
      )}
      {children}
      {article === undefined ? (
        full.sameAsId === null && (
          <div className={styles['actions']}>
            <span>{words.noArticle}</span>
            <Button onClick={onStartArticle} keys={keyOf('headline.startArticle')}>
              {words.startArticle}
            </Button>
          </div>
        )
      ) : (
        <>
          <ArticleFields article={article} />
          <div className={styles['actions']}>
            <Button onClick={() => onOpenArticle(article.id)}>{words.openArticle}</Button>
          </div>
        </>
      )}
    </section>
  )
}

function Piece({ chip }: { readonly chip: Chip }): React.JSX.Element {
  const words = useWords(benchTexts)
  const roles = useWords(roleTexts)
  if (chip.role === 'headline' || chip.role === 'separator' || chip.role === 'space') {
    return chip.cut ? <s className={styles['blank']}>{chip.text}</s> : <span>{chip.text}</span>
  }
  const sure =
    chip.confidence >= SURE ? words.certain : chip.confidence >= 0.6 ? words.proposed : words.hinted
  const about = [roles[chip.role], words.rule(chip.rule), chip.cut ? sure : '']
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <span
      className={chip.cut ? styles['chip'] : styles['kept']}
      tabIndex={0}
      role="note"
      aria-label={`${chip.text}: ${about}`}
    >
      {chip.cut ? <s>{chip.text}</s> : chip.text}
      <span className={styles['rule']} aria-hidden="true">
        {about}
      </span>
    </span>
  )
}

function ArticleFields({ article }: { readonly article: Article }): React.JSX.Element {
  const words = useWords(benchTexts)
  const fields = [
    [words.author, article.author],
    [words.organisation, article.organisation],
    [words.editor, article.editor],
    [words.source, article.source],
    [words.publishedAt, article.publishedAt.slice(0, 10)],
    [words.length, words.zishu(article.zishu)],
  ] as const
  return (
    <dl className={styles['fields']}>
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === '' ? styles['missing'] : undefined}>
            {value === '' ? words.notGiven : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
