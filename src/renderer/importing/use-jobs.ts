// Imports of many files as they are now: told by main while they run.
import { useEffect } from 'react'
import type { ImportJob } from '#shared/importing'
import { bridge } from '../bridge'
import { useLive } from '../live'

/** While one runs, its pace is asked for so often, though no file may have ended. In ms. */
const OFTEN = 1000

export function useJobs(): readonly ImportJob[] | undefined {
  const { value, again } = useLive('import jobs', ['imports'], () => bridge.importing.jobs({}))
  const running = value?.some(({ state }) => state === 'running') ?? false
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(again, OFTEN)
    return () => clearInterval(timer)
  }, [running, again])
  return value
}
