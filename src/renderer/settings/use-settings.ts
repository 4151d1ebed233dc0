// The settings in force, applied to the page at once: language, theme, widths of panes.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
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

interface Chosen {
  readonly change: SettingsChange
  /** What was known when it had been written; undefined until it is. */
  readonly over: Settings | undefined
}

export function useSettings(): InForce {
  const { value: kept } = useLive('settings', ['settings'], () => bridge.settings.get({}))
  // What was chosen is in force before it is written; what is answered after that is what holds.
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const isInForce = ({ over }: Chosen): boolean => over === undefined || over === kept
  const settings =
    kept && chosen.filter(isInForce).reduce((now, { change: next }) => ({ ...now, ...known(next) }), kept)
  const latest = useRef(kept)
  useLayoutEffect(() => {
    latest.current = kept
  })
  const { value: info } = useLive('info', ['settings', 'libraries'], () => bridge.app.info({}))
  setViewOnly(info !== undefined && info.viewOnly !== null)
  const systemDark = useSystemDark()
  const language = info?.language ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
  const theme = settings?.theme ?? 'system'
  const motion = settings?.motion ?? 'system'

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useEffect(() => {
    document.documentElement.dataset['motion'] = motion
  }, [motion])

  function change(next: SettingsChange): void {
    const mine: Chosen = { change: next, over: undefined }
    setChosen((all) => [...all.filter(isInForce), mine])
    bridge.settings.change(next).then(
      () => setChosen((all) => all.map((one) => (one === mine ? { ...one, over: latest.current } : one))),
      (error: unknown) => {
        setChosen((all) => all.filter((one) => one !== mine))
        say(errorTexts[language][toFault(error).code], true)
      },
    )
  }
  return { settings, info, language, change, dark: theme === 'system' ? systemDark : theme === 'dark' }
}

/** What a change sets; left out is left as it is. */
const known = (change: SettingsChange): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

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
