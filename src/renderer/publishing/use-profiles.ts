// The profiles of export, and those that were ticked last: they are ticked again, so that Enter repeats it.
import { useState } from 'react'
import { MOST_AT_ONCE, type Profile } from '#shared/profile'
import { bridge } from '../bridge'
import { useLive } from '../live'

interface Profiles {
  readonly profiles: readonly Profile[]
  /** Those ticked, in the order of the list; undefined until it is known. */
  readonly ticked: readonly Profile[] | undefined
  readonly tick: (key: string, on: boolean) => Promise<unknown>
}

const among = (profiles: readonly Profile[], keys: readonly string[]): readonly Profile[] =>
  profiles.filter(({ key }) => keys.includes(key)).slice(0, MOST_AT_ONCE)

/** Those with which an export was last made; none if it was made without. */
export async function rememberedProfiles(): Promise<readonly Profile[]> {
  const [{ exportProfiles }, profiles] = await Promise.all([
    bridge.settings.get({}),
    bridge.profiles.list({}),
  ])
  return among(profiles, exportProfiles)
}

export function useProfiles(): Profiles {
  const settings = useLive('settings', ['settings'], () => bridge.settings.get({})).value
  const profiles = useLive('profiles', ['profiles'], () => bridge.profiles.list({})).value
  // What was ticked counts before the library has written it.
  const [chosen, setChosen] = useState<readonly string[]>()
  const keys = chosen ?? settings?.exportProfiles
  return {
    profiles: profiles ?? [],
    ticked: profiles === undefined || keys === undefined ? undefined : among(profiles, keys),
    tick: (key, on) => {
      const rest = (keys ?? []).filter((one) => one !== key)
      const next = on ? [...rest, key] : rest
      setChosen(next)
      return bridge.settings.change({ exportProfiles: next })
    },
  }
}
