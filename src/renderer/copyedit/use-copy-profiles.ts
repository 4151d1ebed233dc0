// By which profile the article is read, and what changes it: for this article, or a rule asked or not from now on.
import { useRef } from 'react'
import { askingRule, profileInForce } from '#core/copyedit/profiles'
import type { OwnCopyProfile } from '#shared/copy-profile'
import { COPY_PROFILES, type CopyProfile, type CopyRuleId, type CopyStyle } from '#shared/copyedit'
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '#shared/settings'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { copyeditTexts } from '#shared/texts/copyedit'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'

interface Given {
  readonly openId: string | null
  readonly inForce: {
    readonly settings: Settings | undefined
    readonly change: (change: SettingsChange) => void
  }
  readonly did: OnDone
}

type OwnList = readonly OwnCopyProfile[]

export interface CopyProfiles {
  /** For this article; null: as the desk has it. */
  readonly chosen: string | null
  readonly profile: CopyProfile
  readonly setStyle: (style: string | null) => void
  /** Of the profile in force: an own one is changed, of a shipped one the desk's choice of rules. */
  readonly ask: (rule: CopyRuleId, asked: boolean) => void
  readonly setDesk: (style: CopyStyle) => void
  /** Upon what the change before has left; answers what it was. */
  readonly setOwn: (change: (now: OwnList) => OwnList) => Promise<OwnList>
}

export function useCopyProfiles({ openId, inForce, did }: Given): CopyProfiles {
  const words = useWords(copyProfilesTexts)
  const texts = useWords(copyeditTexts)
  const attempt = useAttempt()
  const { value } = useLive(`copyedit ${openId ?? ''}`, ['copyedit'], async () =>
    openId === null ? null : bridge.copyedit.of({ id: openId }),
  )
  const { copyStyle, copyProfiles } = inForce.settings ?? DEFAULT_SETTINGS
  const chosen = value?.style ?? null
  const now = profileInForce({ style: copyStyle, own: copyProfiles, article: chosen })

  const turn = useRef<Promise<unknown>>(Promise.resolve())
  function setOwn(change: (list: OwnList) => OwnList): Promise<OwnList> {
    const mine = turn.current.then(async () => {
      const { copyProfiles: before } = await bridge.settings.get({})
      await bridge.settings.change({ copyProfiles: change(before).map((one) => ({ ...one })) })
      return before
    })
    turn.current = mine.catch(() => {})
    return mine
  }
  const setDesk = (style: CopyStyle): void => inForce.change({ copyStyle: { ...style, off: [...style.off] } })
  function nameOf(style: string | null): string {
    const own = copyProfiles.find(({ id }) => id === style)
    const shipped = COPY_PROFILES.find((id) => id === style)
    return own?.name ?? (shipped === undefined ? words.desk : texts.profiles[shipped])
  }
  return {
    chosen,
    profile: now.profile,
    setStyle: (style) => {
      if (openId === null) return
      attempt(async () => {
        const { before } = await bridge.copyedit.setStyle({ id: openId, style })
        did({
          text: words.articleStyle(nameOf(style)),
          back: () => bridge.copyedit.setStyle({ id: openId, style: before }),
        })
      })
    },
    ask: (rule, asked) => {
      const { own } = now
      if (own === null) {
        const off = copyStyle.off.filter((one) => one !== rule)
        setDesk({ ...copyStyle, off: asked ? off : [...off, rule] })
        return
      }
      attempt(async () => {
        const before = await setOwn((list) =>
          list.map((one) => (one.id === own.id ? askingRule(one, rule, asked) : one)),
        )
        did({ text: words.wasChanged(own.name), back: () => setOwn(() => before) })
      })
    },
    setDesk,
    setOwn,
  }
}
