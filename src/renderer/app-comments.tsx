// Comments of the open article beside the page: begun at the words that are selected, answered, resolved by key.
import { useState, type ReactNode } from 'react'
import type { Anchor } from '#shared/comment'
import { commentsTexts } from '#shared/texts/comments'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { Comments } from './comments/comments'
import { commentAtCaret, goToComment, selectedAnchor } from './editor/use-commenting'
import type { Step } from './library/use-undo'
import { useLive } from './live'
import { say } from './ui/say'
import { useWords } from './words'

interface Shown {
  readonly part: ReactNode
  /** How many are not resolved. */
  readonly open: number
}

export function useCommentsPart(
  openId: string | null,
  writing: boolean,
  show: () => void,
  did: (step: Step) => void,
): Shown {
  const words = useWords(commentsTexts)
  const [draft, setDraft] = useState<{ readonly id: string; readonly anchor: Anchor } | null>(null)
  const { value, current } = useLive(`comments beside ${openId ?? ''}`, ['comments', 'articles'], async () =>
    openId === null ? [] : await bridge.comments.list({ id: openId }),
  )
  const comments = current ? (value ?? []) : []
  const unresolved = comments.filter(({ resolved }) => resolved === null)

  function begin(): void {
    const anchor = selectedAnchor()
    if (anchor === null || openId === null) {
      say(words.chooseFirst)
      return
    }
    show()
    setDraft({ id: openId, anchor })
  }
  function resolve(): void {
    const id = commentAtCaret()
    if (id === null) {
      say(words.none)
      return
    }
    void bridge.comments
      .resolve({ id, resolved: true })
      .then(() => did({ text: words.resolve, back: () => bridge.comments.resolve({ id, resolved: false }) }))
  }
  useCommand('comment.add', begin, openId !== null && writing)
  useCommand('comment.resolve', resolve, unresolved.length > 0 && writing)
  const part = openId !== null && (
    <Comments
      articleId={openId}
      comments={comments}
      draft={draft?.id === openId ? draft.anchor : null}
      onDraft={(anchor) => setDraft(anchor === null ? null : { id: openId, anchor })}
      onBegin={begin}
      onShow={goToComment}
      onDeleted={(back) => did({ text: words.deleted, back })}
    />
  )
  return { part, open: unresolved.length }
}
