// How things stand where a setting has a sheet of its own: review on or off, how many people, which folder is watched.
import { printedMoment } from '#shared/moment'
import type { PreferenceId } from '#shared/preferences'
import type { AppInfo } from '#shared/settings'
import { settingsTexts } from '#shared/texts/settings'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'

/** Undefined until it is known, and for what has nothing to say. */
export type Facts = Readonly<Partial<Record<PreferenceId, string | undefined>>>

export function useFacts(info: AppInfo): Facts {
  const words = useWords(settingsTexts)
  const language = useLanguage()
  const rule = useLive('rule', ['reviews'], () => bridge.reviews.rule({ words: language })).value
  const people = useLive('people', ['people'], () => bridge.people.list({})).value
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({})).value
  const profiles = useLive('profiles', ['profiles'], () => bridge.profiles.list({})).value
  const watching = useLive('watching', ['imports'], () => bridge.importing.watching({})).value
  const backups = useLive('backups', ['backups'], () => bridge.backups.place({})).value?.backups
  const number = (n: number): string => n.toLocaleString(language)
  const latest = backups?.[0]
  return {
    reviewRule:
      rule && (rule.on ? words.reviewOn(rule.steps.map(({ name }) => name).join(' → ')) : words.reviewOff),
    people: people && words.people(number(people.length)),
    channels: channels && words.channels(number(channels.filter(({ enabled }) => enabled).length)),
    profiles: profiles && words.profiles(number(profiles.length)),
    watchFolder: watching && (watching.folder ?? words.notWatched),
    backups:
      backups &&
      (latest === undefined
        ? words.noBackups
        : `${words.backups(number(backups.length))} · ${printedMoment(latest.at, language)}`),
    libraryPath: info.libraryPath,
  }
}
