// `nativeTheme`, shown to pages as an emulated prefers-color-scheme.
import type * as Electron from 'electron'
import type { CdpSession } from './cdp.ts'
import { Strict } from './strict.ts'

type Surface = Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>

class HostNativeTheme extends Strict implements Surface {
  readonly #sessions = new Set<CdpSession>()
  #source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }
  set themeSource(source) {
    this.#source = source
    for (const session of this.#sessions) void this.#emulate(session)
    this.emit('updated')
  }

  /** The system counts as light, as a headless Chromium does. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  /** Not Electron's: a new page follows from its first paint. */
  async follow(session: CdpSession): Promise<void> {
    this.#sessions.add(session)
    if (this.#source !== 'system') await this.#emulate(session)
  }

  async #emulate(session: CdpSession): Promise<void> {
    const value = this.#source === 'system' ? '' : this.#source
    const features = [{ name: 'prefers-color-scheme', value }]
    try {
      await session.send('Emulation.setEmulatedMedia', { features })
    } catch (error) {
      this.#sessions.delete(session) // the page is gone
      console.error('[electron host] nativeTheme:', error)
    }
  }
}

export const nativeTheme = new HostNativeTheme()
