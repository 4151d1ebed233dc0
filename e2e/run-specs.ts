// Runs Playwright on whatever shows the app here: Electron (which on Linux needs a display, if only a virtual one), or
// the Chromium host.
import { run } from '../packaging/run.ts'
import { ensureSystem, hasDisplay } from '../packaging/system.ts'
import { runsOn } from './which-host.ts'

const onVirtualDisplay = runsOn === 'electron' && !hasDisplay()

/** Whether the machine has what specs need; see `ensureSystem`. */
export function canRunSpecs(): boolean {
  if (runsOn === 'electron' && !onVirtualDisplay) return true
  return ensureSystem({ window: onVirtualDisplay })
}

/** Answers the exit code. */
export function runSpecs(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const command = ['playwright', 'test', '-c', 'e2e', ...args]
  return onVirtualDisplay
    ? run('xvfb-run', ['-a', ...command], env)
    : run('playwright', command.slice(1), env)
}
