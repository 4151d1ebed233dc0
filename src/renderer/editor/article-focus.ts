// The caret goes into the article on the page, also one that is only just on its way there.
import { useEffect, type RefObject } from 'react'
import { cameBackIn } from '../where'
import type { PartHandle } from './part'
import type { Side } from './side'
import { giveTyped, isAhead, isCatching } from './typed-ahead'

/** An article that comes on the screen this soon after it was asked for takes the focus. In ms. */
const SOON = 2000
let focusUntil = 0
let shown: { readonly articleId: string; readonly focus: () => void } | undefined
/** The article that is meant; undefined: whichever is shown. */
let meant: string | undefined

/**
 * Puts the caret into the article on the page or just about to be: into its headline if that is empty. With `articleId`
 * into that one alone: the one before it may still be shown.
 */
export function focusArticle(articleId?: string): void {
  focusUntil = performance.now() + SOON
  meant = articleId
  if (shown !== undefined && (articleId === undefined || shown.articleId === articleId)) shown.focus()
}

// Whoever types elsewhere meanwhile, e.g. a search, is not torn away.
window.addEventListener(
  'input',
  ({ target }) => {
    if (target instanceof Element && !isAhead(target) && target.closest('[data-region="page"]') === null)
      focusUntil = 0
  },
  true,
)

/** `focusArticle` means this page while it is shown. */
export function useArticleFocus(side: Side, articleId: string, headline: RefObject<PartHandle | null>): void {
  useEffect(() => {
    if (side.name !== 'page') return
    const focus = (): void => {
      // A window that came back was in the body.
      const isNew = headline.current?.isEmpty() === true && cameBackIn(articleId) === null
      if (!isNew) side.body.current?.focus(false)
      else
        giveTyped((typed) => {
          if (typed !== '') headline.current?.write(typed)
          headline.current?.focus('end')
        })
    }
    shown = { articleId, focus }
    if ((meant === undefined || meant === articleId) && (performance.now() < focusUntil || isCatching()))
      focus()
    return () => {
      shown = undefined
    }
  }, [headline, side, articleId])
}
