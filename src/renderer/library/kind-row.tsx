// What kind of piece an article is: some checks of its headline ask for it.
import { useId } from 'react'
import type { ArticleAbout } from '#shared/article'
import { ARTICLE_KINDS } from '#shared/check-input'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { saveArticle } from '../saving'
import { useWords } from '../words'
import styles from './inspector.module.css'

export function KindRow({ article }: { readonly article: ArticleAbout }): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const id = useId()
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>{words.kind}</label>
      <select
        id={id}
        name="kind"
        className={styles['kind']}
        value={article.kind}
        onChange={(event) => {
          const kind = ARTICLE_KINDS.find((one) => one === event.currentTarget.value)
          if (kind !== undefined) saveArticle(article.id, { kind })
        }}
      >
        {ARTICLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  )
}
