// Whether searches take a traditional character for its simplified one; so until the settings are known.
import { bridge } from './bridge'
import { useLive } from './live'

export const useFoldHan = (): boolean =>
  useLive('fold-han', ['settings'], () => bridge.settings.get({})).value?.foldHan ?? true
