// Copyediting of the article on the screen: in the desk's style, without what an editor has answered.
import { useEffect, useMemo, type RefObject } from 'react'
import { copyProfile } from '#core/copyedit/profiles'
import { COPY_RULE_IDS } from '#shared/copyedit'
import { DEFAULT_SETTINGS } from '#shared/settings'
import { bridge } from '../bridge'
import { useLive } from '../live'
import type { Body } from './body-handle'
import { wordsKey } from './copyediting'

export function useCopyediting(articleId: string, body: RefObject<Body | null>): void {
  const { value: settings } = useLive('copy style', ['settings'], () => bridge.settings.get({}))
  const { value, current } = useLive(`copyedit ${articleId}`, ['copyedit'], () =>
    bridge.copyedit.of({ id: articleId }),
  )
  const { zh, en, off } = settings?.copyStyle ?? DEFAULT_SETTINGS.copyStyle
  const without = off.join(' ')
  const profile = useMemo(
    () =>
      copyProfile(zh, {
        english: en,
        off: COPY_RULE_IDS.filter((rule) => without.split(' ').includes(rule)),
      }),
    [zh, en, without],
  )
  const known = settings !== undefined
  useEffect(() => {
    if (known) body.current?.copyediting.by(profile)
  }, [articleId, profile, known, body])
  const answered = current ? value : undefined
  useEffect(() => {
    body.current?.copyediting.leaveOut({
      fingerprints: new Set((answered?.said ?? []).map(({ fingerprint }) => fingerprint)),
      words: new Set((answered?.muted ?? []).map(wordsKey)),
    })
  }, [articleId, answered, body])
}
