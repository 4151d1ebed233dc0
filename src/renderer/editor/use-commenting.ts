// Comments of the article on the screen: marked in its body, gone through by keys; the words that a new one would stand at.
import { useEffect, type RefObject } from 'react'
import type { Anchor } from '#shared/comment'
import { commentsTexts } from '#shared/texts/comments'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { useLive } from '../live'
import { say } from '../ui/say'
import { useWords } from '../words'
import type { Body } from './body-handle'
import { activeBody } from './side'

/** The words selected in the body that is worked in; null if there are none. */
export const selectedAnchor = (): Anchor | null => activeBody()?.commenting.anchor() ?? null
export const goToComment = (id: string): void => activeBody()?.commenting.goTo(id)
/** The comment at the caret. */
export const commentAtCaret = (): string | null => activeBody()?.commenting.at() ?? null

export function useCommenting(articleId: string, body: RefObject<Body | null>): void {
  const words = useWords(commentsTexts)
  const { value, current } = useLive(`comments ${articleId}`, ['comments'], () =>
    bridge.comments.list({ id: articleId }),
  )
  const comments = current ? value : undefined
  useEffect(() => {
    body.current?.commenting.show((comments ?? []).filter(({ resolved }) => resolved === null))
  }, [articleId, comments, body])
  const some = comments?.some(({ resolved }) => resolved === null) === true
  const step = (by: 1 | -1): void => {
    if ((body.current?.commenting.next(by) ?? null) === null) say(words.none)
  }
  useCommand('comment.next', () => step(1), some)
  useCommand('comment.previous', () => step(-1), some)
}
