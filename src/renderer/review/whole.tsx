// The whole text as it now stands, to be read.
import type { Article } from '#shared/article'
import { blockTexts } from '#shared/document'
import styles from './review.module.css'

export function Whole({ article }: { readonly article: Article }): React.JSX.Element {
  const lines = blockTexts(article.body.content)
  return (
    <div className={styles['text']}>
      {article.kicker !== '' && <p className={styles['kicker']}>{article.kicker}</p>}
      <h3 className={styles['headline']}>{article.headline}</h3>
      {article.deck !== '' && <p className={styles['deck']}>{article.deck}</p>}
      {lines.map((text, at) => (
        <p key={at} className={styles['kept']}>
          {text}
        </p>
      ))}
    </div>
  )
}
