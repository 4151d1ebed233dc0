// Replacing across the library: the command, and where it may be done as the list stands.
import { useState } from 'react'
import type { Selection } from '#shared/contract'
import { REPLACE_FIELDS } from '#shared/replacing'
import type { Tag } from '#shared/tag'
import { libraryTexts } from '#shared/texts/library'
import { replacingTexts } from '#shared/texts/replacing'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { activeSide, sides } from './editor/side'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { ReplaceSheet, type Replacing, type Scope } from './replacing/replace-sheet'
import { useLanguage, useWords } from './words'

interface Props {
  readonly library: Library
  readonly triage: Triage
  readonly tags: readonly Tag[]
  /** The list is on the screen, so that what is selected in it is meant. */
  readonly listShown: boolean
}

const LONGEST_NAME = 24
const named = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).toWellFormed()}…` : text

const EVERYTHING = { kind: 'query', view: 'all', except: [] as string[] } as const

export function ReplaceSheets({ library, triage, tags, listShown }: Props): React.JSX.Element {
  const words = useWords(replacingTexts)
  const { views, untitled } = useWords(libraryTexts)
  const language = useLanguage()
  const [scopes, setScopes] = useState<readonly Scope[]>()
  /** What was asked last, as long as the app runs. */
  const [last, setLast] = useState<Replacing>()
  const { value: collections = [] } = useLive('collections of replacing', ['collections'], () =>
    bridge.collections.list({}),
  )
  const { question, selected, meantId: openId } = library

  function scopesNow(): readonly Scope[] {
    const { view, query, tag, collection } = question
    const found: Scope[] = []
    const add = (id: string, text: string, selection: Selection): void =>
      void found.push({ id, text, selection })
    const chosen = library.selection()
    if (listShown && selected.size > 0 && chosen !== null)
      add('selection', words.scope.selection(selected.size.toLocaleString(language)), chosen)
    if (query.trim() !== '')
      add('search', words.scope.search(named(query)), {
        kind: 'query',
        view,
        query,
        tag,
        collection,
        except: [],
      })
    if (tag !== null)
      add('tag', words.scope.tag(tags.find(({ id }) => id === tag)?.name ?? ''), { ...EVERYTHING, tag })
    if (collection !== null)
      add('collection', words.scope.collection(collections.find(({ id }) => id === collection)?.name ?? ''), {
        ...EVERYTHING,
        collection,
      })
    if (view !== 'all') add('view', words.scope.view(views[view]), { ...EVERYTHING, view })
    add('all', words.scope.all, EVERYTHING)
    if (openId !== null) {
      const row = library.rows.find(({ id }) => id === openId)
      add('article', words.scope.article(named(row?.headline ?? '') || untitled), {
        kind: 'ids',
        ids: [openId],
      })
    }
    return found
  }
  /** What is narrower comes first; the trash is never meant by itself. */
  const first = (all: readonly Scope[]): string =>
    all.find(({ id }) => id === 'selection' || (id !== 'article' && question.view !== 'trash'))?.id ?? 'all'

  useCommand('edit.replaceLibrary', () => setScopes(scopesNow()), scopes === undefined)
  if (scopes === undefined) return <></>
  const { find, replacement } = sides[activeSide.get()].finding.get()
  return (
    <ReplaceSheet
      scopes={scopes}
      scope={first(scopes)}
      from={last ?? { find, replacement, fields: REPLACE_FIELDS }}
      onChange={setLast}
      progress={triage.progress}
      watched={triage.watched}
      onStop={triage.stop}
      onDone={triage.did}
      onClose={() => setScopes(undefined)}
    />
  )
}
