// Tags that the library's own vocabulary offers for an article, each with its reason. Added only by whoever takes one.
import type { ArticleAbout } from '#shared/article'
import type { TagSuggestion } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import styles from './tags.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly onTake: (name: string) => void
}

export function Suggestions({ article, onTake }: Props): React.JSX.Element | null {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const asked = useLive(`suggest ${article.id}`, ['tags', 'articles'], () =>
    bridge.tags.suggest({ articleId: article.id }),
  )
  const here = new Set(article.tags.map((tag) => tag.id))
  const offered = asked.current ? (asked.value ?? []).filter((one) => !here.has(one.id)) : []
  if (offered.length === 0) return null

  function reason({ reason: why, name }: TagSuggestion): string {
    if (why.kind === 'together') return words.together(why.articles.toLocaleString(language))
    const times = why.times.toLocaleString(language)
    return why.word === name ? words.inText(times) : words.aliasInText(why.word, times)
  }
  return (
    <ul className={styles['suggested']} aria-label={words.suggestions}>
      {offered.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => onTake(one.name)}>
            <span className={styles['plus']}>＋ {one.name}</span> <span>{reason(one)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
