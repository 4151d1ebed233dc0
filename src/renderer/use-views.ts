// The commands that lead to the views; on the bench digits choose candidates.
import type { View } from '#shared/article'
import { useCommand } from './commands'

export function useViews(go: (view: View) => void, isShown: boolean): void {
  useCommand('go.all', () => go('all'), isShown)
  useCommand('go.inbox', () => go('inbox'), isShown)
  useCommand('go.draft', () => go('draft'), isShown)
  useCommand('go.review', () => go('review'), isShown)
  useCommand('go.ready', () => go('ready'), isShown)
  useCommand('go.published', () => go('published'), isShown)
  useCommand('go.trash', () => go('trash'), isShown)
}
