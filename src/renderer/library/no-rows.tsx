// What an empty list says, and the next keys.
import type { CommandId } from '#shared/commands'
import { commandTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/library'
import type { Question } from '#shared/saved-search'
import { keyOf } from '../commands'
import { Key } from '../ui/key'
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

const NEXT: readonly CommandId[] = ['file.import', 'file.new']

export function NoRows({ question, tagName, collectionName, onWiden }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const commands = useWords(commandTexts)
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
      <ul>
        {searched ? (
          <>
            <Elsewhere question={question} tagName={tagName} onWiden={onWiden} />
            <li>
              {words.clearFilter}
              <Key keys="Esc" />
            </li>
          </>
        ) : (
          NEXT.map((id) => (
            <li key={id}>
              {commands[id]}
              <Key keys={keyOf(id)} />
            </li>
          ))
        )}
      </ul>
    </div>
  )
}
