// Widths and folds of panes: shown at once, remembered a little later.
import { useEffect, useEffectEvent, useState } from 'react'

export interface Panes {
  readonly get: (name: string, otherwise: number) => number
  readonly set: (name: string, value: number) => void
}

const PAUSE = 300

/** `kept` is what was remembered, undefined until known; `keep` remembers all of it. */
export function usePanes(
  kept: Readonly<Record<string, number>> | undefined,
  keep: (panes: Record<string, number>) => void,
): Panes {
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({})
  const remember = useEffectEvent(() => keep({ ...kept, ...changed }))
  useEffect(() => {
    if (Object.keys(changed).length === 0) return
    const waiting = setTimeout(() => remember(), PAUSE)
    return () => clearTimeout(waiting)
  }, [changed])
  return {
    get: (name, otherwise) => changed[name] ?? kept?.[name] ?? otherwise,
    set: (name, value) => setChanged((before) => ({ ...before, [name]: value })),
  }
}
