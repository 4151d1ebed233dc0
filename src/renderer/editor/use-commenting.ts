// Comments of the article on the screen: marked in its body, gone through by keys; the words that a new one would stand at.
import { useEffect, type RefObject } from 'react'
import type { Anchor } from '#shared/comment'
import { commentsTexts } from '#shared/texts/comments'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { useLive } from '../live'
import { say } from '../ui/say'
import { useWords } from '../words'
import type { Body } from './body-editor'

interface Page {
  readonly anchor: () => Anchor | null
  readonly goTo: (id: string) => void
  readonly at: () => string | null
}
let page: Page | undefined

/** The words selected in the body on the screen; null if there are none. */
export const selectedAnchor = (): Anchor | null => page?.anchor() ?? null
export const goToComment = (id: string): void => page?.goTo(id)
/** The comment at the caret. */
export const commentAtCaret = (): string | null => page?.at() ?? null

export function useCommenting(articleId: string, body: RefObject<Body | null>): void {
  const words = useWords(commentsTexts)
  const { value, current } = useLive(`comments ${articleId}`, ['comments'], () =>
    bridge.comments.list({ id: articleId }),
  )
  const comments = current ? value : undefined
  useEffect(() => {
    body.current?.commenting.show((comments ?? []).filter(({ resolved }) => resolved === null))
  }, [articleId, comments, body])
  useEffect(() => {
    const mine: Page = {
      anchor: () => body.current?.commenting.anchor() ?? null,
      goTo: (id) => body.current?.commenting.goTo(id),
      at: () => body.current?.commenting.at() ?? null,
    }
    page = mine
    return () => {
      if (page === mine) page = undefined
    }
  }, [body])
  const some = comments?.some(({ resolved }) => resolved === null) === true
  const step = (by: 1 | -1): void => {
    if ((body.current?.commenting.next(by) ?? null) === null) say(words.none)
  }
  useCommand('comment.next', () => step(1), some)
  useCommand('comment.previous', () => step(-1), some)
}
