// Copyediting of the article on the screen: in the desk's style, without what an editor has answered.
import { useEffect, useMemo, type RefObject } from 'react'
import { profileInForce } from '#core/copyedit/profiles'
import type { CopyProfile } from '#shared/copyedit'
import { DEFAULT_SETTINGS } from '#shared/settings'
import type { ListsInForce } from '#shared/word-list'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLedger } from './use-ledger'
import type { Body } from './body-handle'
import { wordsKey } from './copyediting'

export function useCopyediting(articleId: string, body: RefObject<Body | null>): void {
  const { value: settings } = useLive('copy style', ['settings'], () => bridge.settings.get({}))
  const { value, current } = useLive(`copyedit ${articleId}`, ['copyedit'], () =>
    bridge.copyedit.of({ id: articleId }),
  )
  const { copyStyle, copyProfiles } = settings ?? DEFAULT_SETTINGS
  const { profile: chosen } = profileInForce({
    style: copyStyle,
    own: copyProfiles,
    article: value?.style ?? null,
  })
  // The very same as long as it says the same: a new one has everything looked at anew.
  const written = JSON.stringify(chosen)
  const profile = useMemo(() => JSON.parse(written) as CopyProfile, [written])
  const lists = useLive('word lists in force', ['wordLists'], () => bridge.wordLists.inForce({})).value
  // What an article is for changes seldom, its text often: said anew only where it says something else.
  const { value: said, current: isSaid } = useLive(`situation ${articleId}`, ['articles', 'headlines'], () =>
    bridge.wordLists.situation({ id: articleId }),
  )
  const advertising = isSaid && said?.advertising === true
  const meant = isSaid ? (said?.channels ?? []).join('\n') : ''
  const today = new Date().toLocaleDateString('sv-SE')
  const inForce = useMemo(
    (): ListsInForce => ({
      lists: lists ?? [],
      today,
      advertising,
      channels: meant === '' ? [] : meant.split('\n'),
    }),
    [lists, today, advertising, meant],
  )
  const ledger = useLedger(articleId, today)
  const known = settings !== undefined && current && ledger !== undefined
  useEffect(() => {
    if (known) body.current?.copyediting.by(profile, inForce, ledger)
  }, [articleId, profile, inForce, ledger, known, body])
  const answered = current ? value : undefined
  useEffect(() => {
    body.current?.copyediting.leaveOut({
      fingerprints: new Set((answered?.said ?? []).map(({ fingerprint }) => fingerprint)),
      words: new Set((answered?.muted ?? []).map(wordsKey)),
    })
  }, [articleId, answered, body])
}
