// Word lists over the frame: the sheet of lists, a file that comes in, and what a list would hit.
import { useState } from 'react'
import type { ListPreview } from '#shared/list-import'
import type { ListTrial } from '#shared/word-list'
import { wordListTexts } from '#shared/texts/word-lists'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { useOneAtATime } from './ui/use-attempt'
import { asked, ImportSheet } from './word-lists/import-sheet'
import { TrialSheet } from './word-lists/trial-sheet'
import { WordListsSheet } from './word-lists/word-lists-sheet'
import { useLanguage, useWords } from './words'

interface Coming {
  readonly preview: ListPreview
  readonly into: string | null
}
interface Tried {
  readonly name: string
  readonly run: () => Promise<ListTrial>
}

interface Props {
  readonly triage: Triage
  readonly onOpen: (articleId: string) => void
}

export function WordListSheets({ triage, onOpen }: Props): React.JSX.Element {
  const words = useWords(wordListTexts)
  const language = useLanguage()
  const [listed, setListed] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [coming, setComing] = useState<Coming>()
  const [tried, setTried] = useState<Tried>()
  const { working, attempt } = useOneAtATime()
  const lists = useLive('word lists', ['wordLists'], () => bridge.wordLists.list({})).value ?? []

  const choose = (into: string | null): void =>
    void attempt(async () => {
      const preview = await bridge.wordLists.choose({ into })
      if (preview !== null) setComing({ preview, into })
    })
  useCommand('view.wordLists', () => setListed(true))
  useCommand('wordLists.import', () => choose(null), coming === undefined)

  function open(articleId: string): void {
    setTried(undefined)
    setComing(undefined)
    setListed(false)
    onOpen(articleId)
  }
  return (
    <>
      {listed && (
        <WordListsSheet
          chosen={chosen}
          onChoose={setChosen}
          onImport={choose}
          onTry={({ id, name }, number) =>
            setTried({ name, run: () => bridge.wordLists.tryOut({ of: { kind: 'list', id, number } }) })
          }
          onDone={triage.did}
          onClose={() => setListed(false)}
        />
      )}
      {coming !== undefined && (
        <ImportSheet
          key={`${coming.preview.sha256} ${coming.into}`}
          first={coming.preview}
          into={coming.into}
          lists={lists}
          working={working}
          onStore={(sha256, choice, make) =>
            void attempt(async () => {
              const { list, changed } = await triage.watched(
                bridge.wordLists.store({ sha256, choice: asked(choice), make }),
              )
              setComing(undefined)
              setChosen(list.id)
              setListed(true)
              triage.did({ text: words.imported(changed.toLocaleString(language), list.name) })
            })
          }
          onTry={(sha256, choice, name) =>
            setTried({
              name,
              run: () => bridge.wordLists.tryOut({ of: { kind: 'file', sha256, choice: asked(choice) } }),
            })
          }
          onOther={() => choose(coming.into)}
          onClose={() => setComing(undefined)}
        />
      )}
      {tried !== undefined && (
        <TrialSheet
          name={tried.name}
          run={tried.run}
          progress={triage.progress}
          watched={triage.watched}
          onStop={triage.stop}
          onOpen={open}
          onClose={() => setTried(undefined)}
        />
      )}
    </>
  )
}
