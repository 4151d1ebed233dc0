// What an empty search offers: the same query where it finds something, each with how much.
import { libraryTexts } from '#shared/texts/library'
import { searchTexts } from '#shared/texts/search'
import type { Question } from '#shared/saved-search'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'

type Place = Partial<Pick<Question, 'view' | 'tag' | 'collection'>>

interface Props {
  readonly question: Question
  readonly tagName: string | undefined
  readonly onWiden: (place: Place) => void
}

export function Elsewhere({ question, tagName, onWiden }: Props): React.JSX.Element {
  const library = useWords(libraryTexts)
  const words = useWords(searchTexts)
  const language = useLanguage()
  const { view, tag, collection } = question
  const ways: readonly { readonly text: string; readonly place: Place }[] = [
    ...(tag === null ? [] : [{ text: words.withoutTag(tagName ?? ''), place: { tag: null } }]),
    ...(view === 'all' && tag === null && collection === null
      ? []
      : [{ text: words.everywhere, place: { view: 'all', tag: null, collection: null } as const }]),
    ...(view === 'trash'
      ? []
      : [{ text: words.inTrash, place: { view: 'trash', tag: null, collection: null } as const }]),
  ]
  const { value: found } = useLive(`elsewhere ${JSON.stringify(question)}`, ['articles', 'tags'], () =>
    Promise.all(
      ways.map(async ({ text, place }) => ({
        text,
        place,
        total: (await bridge.articles.list({ ...question, ...place, limit: 1 })).total,
      })),
    ),
  )
  return (
    <>
      {(found ?? [])
        .filter(({ total }) => total > 0)
        .map(({ text, place, total }) => (
          <li key={text}>
            <Button kind="quiet" onClick={() => onWiden(place)}>
              {text}
            </Button>
            <span>{library.total(total.toLocaleString(language))}</span>
          </li>
        ))}
    </>
  )
}
