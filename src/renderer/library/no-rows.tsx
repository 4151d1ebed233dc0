// What an empty list says, and the next keys.
import type { View } from '#shared/article'
import type { CommandId } from '#shared/commands'
import { libraryTexts } from '#shared/texts/library'
import type { Question } from '#shared/saved-search'
import { Key } from '../ui/key'
import { NextKeys } from '../ui/next-keys'
import { useWords } from '../words'
import styles from './article-list.module.css'
import { Elsewhere } from './elsewhere'
import { isSearch } from './search-turn'

interface Props {
  readonly question: Question
  readonly tagName: string | undefined
  readonly collectionName: string | undefined
  readonly onWiden: React.ComponentProps<typeof Elsewhere>['onWiden']
}

/** What brings articles here, or leads to where some are. */
const NEXT: Readonly<Record<View, readonly CommandId[]>> = {
  all: ['file.import', 'file.new'],
  inbox: ['file.import', 'file.paste'],
  draft: ['file.new', 'go.inbox'],
  review: ['go.draft', 'article.review'],
  ready: ['go.review', 'go.all'],
  published: ['go.ready', 'go.all'],
  trash: ['go.all'],
}

export function NoRows({ question, tagName, collectionName, onWiden }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const searched = isSearch(question)
  const text = searched
    ? words.emptyFilter(question.query.trim())
    : question.tag !== null
      ? words.emptyTag(tagName ?? '')
      : question.collection !== null && question.view === 'all'
        ? words.emptyCollection(collectionName ?? '')
        : words.empty[question.view]
  return (
    <div className={styles['none']}>
      <p>{text}</p>
      {searched ? (
        <NextKeys ids={[]}>
          <Elsewhere question={question} tagName={tagName} onWiden={onWiden} />
          <li>
            {words.clearFilter}
            <Key keys="Esc" />
          </li>
        </NextKeys>
      ) : (
        <NextKeys ids={question.tag !== null ? ['article.tag', 'go.all'] : NEXT[question.view]} />
      )}
    </div>
  )
}
