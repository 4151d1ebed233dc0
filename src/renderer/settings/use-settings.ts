// The settings in force, applied to the page at once: language, theme, widths of panes.
import { useCallback, useEffect, useState } from 'react'
import { toFault } from '#shared/error'
import type { AppInfo, Language, Settings, SettingsChange } from '#shared/settings'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { say } from '../ui/say'

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
  const { value: settings } = useLive('settings', ['settings'], () => bridge.settings.get({}))
  const { value: info } = useLive('info', ['settings'], () => bridge.app.info({}))
  const systemDark = useSystemDark()
  const language = info?.language ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
  const theme = settings?.theme ?? 'system'

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

  const change = useCallback(
    (next: SettingsChange): void => {
      bridge.settings
        .change(next)
        .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
    },
    [language],
  )
  return { settings, info, language, change, dark: theme === 'system' ? systemDark : theme === 'dark' }
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
