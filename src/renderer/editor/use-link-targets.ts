// Tells the body what its links to other articles lead to, and makes the key that opens the one at the caret.
import { useEffect, type RefObject } from 'react'
import { articleIdOf, isLinkable } from '#shared/document'
import { editorTexts } from '#shared/texts/editor'
import { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import type { Body } from './body-handle'
import { useCell } from './cell'
import { openAddress } from './open-address'
import { useSide } from './side'

export function useLinkTargets(
  articleId: string,
  body: RefObject<Body | null>,
  onFollow: (id: string) => void,
): void {
  const words = useWords(editorTexts)
  const { value: links } = useLive(`link targets ${articleId}`, ['links', 'articles'], () =>
    bridge.links.of({ id: articleId }),
  )
  // As a text, so that the page is drawn anew only when something is said otherwise.
  const said = JSON.stringify(
    (links?.linksTo ?? []).map(({ id, article }) => [
      id,
      article === null
        ? words.linkGone
        : `《${article.headline || words.untitled}》 ${words.linkKeys(keyOf('article.followLink'))}`,
      article === null,
    ]),
  )
  useEffect(() => {
    const targets = JSON.parse(said) as [string, string, boolean][]
    body.current?.showTargets(new Map(targets.map(([id, text, gone]) => [id, { text, gone }])))
  }, [body, said])

  const language = useLanguage()
  const link = useCell(useSide().formats)?.link ?? ''
  const id = articleIdOf(link)
  useCommand(
    'article.followLink',
    () => (id === null ? openAddress(link, language) : onFollow(id)),
    id !== null || isLinkable(link),
  )
}
