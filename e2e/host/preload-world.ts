// The sandboxed preload's surroundings: `require('electron')`, `process`, and nothing of Node. Injected as source.
import type { BridgeEnd } from './bridge-end.ts'
import type { Codec } from './codec.ts'

export interface PreloadInfo {
  readonly token: string
  /** A person sits before the window: accelerators and the close button are to work. */
  readonly interactive: boolean
  readonly process: Readonly<Record<string, unknown>>
}

type Listener = (...args: unknown[]) => void
type Preload = (
  require: (id: string) => unknown,
  module: { readonly exports: object },
  exports: object,
  process: object,
) => void

interface Invocation {
  readonly channel: string
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** `binding` names the function by which this world speaks to the host; `<binding>Receive` is for the answers. */
export function runPreload(
  info: PreloadInfo,
  binding: string,
  codec: Codec,
  bridge: BridgeEnd,
  preload: Preload,
): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const postText = world[binding] as (text: string) => void
  const post = (...message: unknown[]): void => postText(codec.encode(message))
  const listeners = new Map<string, { readonly run: Listener; readonly once: boolean }[]>()
  const invocations = new Map<number, Invocation>()
  let last = 0

  const add = (channel: string, run: Listener, once: boolean): typeof ipcRenderer => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { run, once }])
    return ipcRenderer
  }
  const remove = (channel: string, run: Listener): typeof ipcRenderer => {
    const rest = [...(listeners.get(channel) ?? [])]
    const at = rest.findLastIndex((listener) => listener.run === run)
    if (at >= 0) rest.splice(at, 1)
    listeners.set(channel, rest)
    return ipcRenderer
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++last
        post('invoke', channel, args, id)
        invocations.set(id, { channel, resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => post('send', channel, args),
    on: (channel: string, run: Listener): object => add(channel, run, false),
    addListener: (channel: string, run: Listener): object => add(channel, run, false),
    once: (channel: string, run: Listener): object => add(channel, run, true),
    off: (channel: string, run: Listener): object => remove(channel, run),
    removeListener: (channel: string, run: Listener): object => remove(channel, run),
    removeAllListeners(channel: string): object {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  function settle(id: number, ok: boolean, value: unknown): void {
    const invocation = invocations.get(id)
    invocations.delete(id)
    if (ok) invocation?.resolve(value)
    else
      invocation?.reject(new Error(`Error invoking remote method '${invocation.channel}': ${String(value)}`))
  }

  world[`${binding}Receive`] = (text) => {
    const [kind, ...rest] = codec.decode(text) as [string, ...unknown[]]
    if (kind === 'reply') return settle(...(rest as [number, boolean, unknown]))
    const [channel, args] = rest as [string, unknown[]]
    for (const { run, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, run)
      run({ sender: ipcRenderer, senderId: 0, ports: [] }, ...args)
    }
  }

  // No menu bar is drawn; its accelerators at least work. And the window's own close button is caught: the host
  // answers the beforeunload question itself, after it has asked the app's 'close' listeners.
  function serveThePerson(): void {
    window.addEventListener('beforeunload', (event) => event.preventDefault())
    window.addEventListener('keydown', (event) => {
      const { key, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta } = event
      if (event.defaultPrevented || !(control || alt || meta || /^F\d{1,2}$/.test(key))) return
      post('key', { key, control, alt, shift, meta })
      // Chromium's own: new window, find, print …
      if (control && /^[bdefghijklmnopqrstuw]$/i.test(key)) event.preventDefault()
    })
  }
  if (info.interactive) serveThePerson()

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: bridge.expose },
    // The path of a dropped file is not to be had from outside Chromium; Electron too says '' for a made-up file.
    webUtils: { getPathForFile: () => '' },
  }
  const requireElectron = (id: string): unknown => {
    if (/^electron(\/(renderer|common))?$/.test(id)) return electron
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  preload(requireElectron, module, module.exports, info.process)
}
