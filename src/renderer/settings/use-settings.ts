// The settings in force, applied to the page at once: language, theme, widths of panes.
import { useEffect, useState } from 'react'
import { toFault } from '#shared/error'
import type { AppInfo, Language, Settings, SettingsChange } from '#shared/settings'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { say } from '../ui/say'
import { setViewOnly } from '../view-only'

export interface InForce {
  /** Both undefined for the first moment. */
  readonly settings: Settings | undefined
  readonly info: AppInfo | undefined
  readonly language: Language
  readonly change: (change: SettingsChange) => void
  /** Light or dark as it is seen now. */
  readonly dark: boolean
}

export function useSettings(): InForce {
  const { value: kept } = useLive('settings', ['settings'], () => bridge.settings.get({}))
  // What was chosen is in force before the library has written it; what the library then says is what holds.
  const [chosen, setChosen] = useState<{ readonly over: Settings | undefined; readonly now: Settings }>()
  const settings = chosen !== undefined && chosen.over === kept ? chosen.now : kept
  const { value: info } = useLive('info', ['settings', 'libraries'], () => bridge.app.info({}))
  setViewOnly(info !== undefined && info.viewOnly !== null)
  const systemDark = useSystemDark()
  const language = info?.language ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
  const theme = settings?.theme ?? 'system'

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

  function change(next: SettingsChange): void {
    if (settings !== undefined) setChosen({ over: kept, now: { ...settings, ...known(next) } })
    bridge.settings.change(next).catch((error: unknown) => {
      setChosen(undefined)
      say(errorTexts[language][toFault(error).code], true)
    })
  }
  return { settings, info, language, change, dark: theme === 'system' ? systemDark : theme === 'dark' }
}

/** What a change sets; left out is left as it is. */
function known(change: SettingsChange): Partial<Settings> {
  const { language, theme, person, sort, foldHan, smartQuotes, panes } = change
  return {
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(person === undefined ? {} : { person }),
    ...(sort === undefined ? {} : { sort }),
    ...(foldHan === undefined ? {} : { foldHan }),
    ...(smartQuotes === undefined ? {} : { smartQuotes }),
    ...(panes === undefined ? {} : { panes }),
  }
}

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const listener = (): void => setDark(query.matches)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, [])
  return dark
}
