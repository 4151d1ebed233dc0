// The caret goes into the article on the page, also one that is only just on its way there.
import { useEffect, type RefObject } from 'react'
import { cameBackIn } from '../where'
import type { PartHandle } from './part'
import type { Side } from './side'

/** An article that comes on the screen this soon after it was asked for takes the focus. In ms. */
const SOON = 2000
let focusUntil = 0
let focusShown: (() => void) | undefined

/** Puts the caret into the article on the page or just about to be: into its headline if that is empty. */
export function focusArticle(): void {
  focusUntil = performance.now() + SOON
  focusShown?.()
}

// Whoever types elsewhere meanwhile, e.g. a search, is not torn away.
window.addEventListener(
  'input',
  ({ target }) => {
    if (target instanceof Element && target.closest('[data-region="page"]') === null) focusUntil = 0
  },
  true,
)

/** `focusArticle` means this page while it is shown. */
export function useArticleFocus(side: Side, articleId: string, headline: RefObject<PartHandle | null>): void {
  useEffect(() => {
    if (side.name !== 'page') return
    focusShown = () => {
      // A window that came back was in the body.
      const isNew = headline.current?.isEmpty() === true && cameBackIn(articleId) === null
      if (isNew) headline.current?.focus('start')
      else side.body.current?.focus(false)
    }
    if (performance.now() < focusUntil) focusShown()
    return () => {
      focusShown = undefined
    }
  }, [headline, side, articleId])
}
