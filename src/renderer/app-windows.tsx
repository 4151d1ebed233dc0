// Where windows meet the frame: what this one shows, what it opened with, and the ways to another.
import { useEffect } from 'react'
import type { ArticleAbout } from '#shared/article'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Library } from './library/use-library'
import { flush } from './saving'
import { useAttempt } from './ui/use-attempt'
import type { Desk } from './use-desk'
import { cameBack } from './where'

/** The article that main opened this window with; null: none. */
const openedWith = /^#([0-9A-HJKMNP-TV-Z]{26})$/.exec(location.hash)?.[1] ?? null

/** Walking down a list passes many articles; main is told where it rests. In ms. */
const REST = 300

let isOpened = openedWith === null || cameBack !== null

export function useWindows(library: Library, article: ArticleAbout | null, desk: Desk): void {
  const attempt = useAttempt()
  const { openId, cursorId } = library
  const title = article?.headline ?? ''

  useEffect(() => {
    if (isOpened || openedWith === null) return
    isOpened = true
    desk.openArticle(openedWith)
  })
  useEffect(() => {
    // Nothing is lost if main does not hear of it.
    const waiting = setTimeout(() => bridge.windows.shows({ articleId: openId, title }).catch(() => {}), REST)
    return () => clearTimeout(waiting)
  }, [openId, title])

  function open(articleId: string | null): void {
    attempt(async () => {
      // The other window reads from the library.
      await flush()
      await bridge.windows.open({ articleId })
    })
  }
  const isOfQueue = desk.mode === 'queue' || desk.mode === 'clusters' || desk.benchOfQueue
  useCommand('window.new', () => open(null))
  useCommand(
    'window.article',
    () => {
      const [id, another] = library.targets()
      open(another === undefined ? (id ?? openId) : cursorId)
    },
    !isOfQueue && (openId !== null || cursorId !== null),
  )
  useCommand('window.fullScreen', () => attempt(async () => void (await bridge.windows.fullScreen({}))))
}
