// The article that is open on the page, and the one written beside it: what the library says of the one that is worked in.
import { useEffect } from 'react'
import type { ArticleAbout } from '#shared/article'
import type { Fault } from '#shared/error'
import { bridge } from './bridge'
import type { Library } from './library/use-library'
import { useLive } from './live'
import { openForSaving } from './saving'
import { useRecent } from './use-recent'

interface OpenArticle {
  /** Null until it is read. */
  readonly article: ArticleAbout | null
  readonly fault: Fault | undefined
  readonly again: () => void
}

function useAbout(id: string | null): OpenArticle {
  const { value, fault, again } = useLive(
    `open ${id ?? ''}`,
    ['articles', 'tags', 'headlines'],
    async () => (id === null ? null : await bridge.articles.about({ id })),
    'told here',
  )
  return { article: value?.id === id ? value : null, fault, again }
}

/** `libraryName`: empty for the library that comes with the program, which the title does not name. */
export function useOpenArticle({ openId, besideId }: Library, libraryName: string): OpenArticle {
  const page = useAbout(openId)
  const beside = useAbout(besideId)
  useRecent(openId)
  const { article, fault, again } = besideId === null ? page : beside
  const headline = article?.headline ?? ''
  useEffect(() => {
    const [of, app] = headline === '' ? ['', '清样 Galley'] : [`${headline} — `, '清样']
    document.title = libraryName === '' ? `${of}${app}` : `${of}${libraryName} — ${app}`
  }, [headline, libraryName])
  return { article, fault, again }
}

/** While the editor is not on the screen, the fields beside it are typed upon what was read here. */
export function useFieldsAlone(article: ArticleAbout | null, isAlone: boolean): void {
  const { id, version, updatedAt } = article ?? {}
  useEffect(() => {
    if (isAlone && id !== undefined && version !== undefined) openForSaving(id, version, updatedAt)
  }, [isAlone, id, version, updatedAt])
}
