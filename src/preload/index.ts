// Hands the renderer the contract as functions, and main the places of what was dropped. Generic: never edited for a feature.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Noun } from '#shared/calls/call'
import { contract, type Wire } from '#shared/contract'

const call = Object.fromEntries(
  Object.entries(contract).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        (input: unknown): Promise<unknown> => ipcRenderer.invoke('call', noun, verb, input),
      ]),
    ),
  ]),
)

// The event itself never reaches the page: it would carry the sender with it.
function on<T>(channel: string, listener: (value: T) => void): () => void {
  const hear = (_event: IpcRendererEvent, value: T): void => listener(value)
  ipcRenderer.on(channel, hear)
  return () => {
    ipcRenderer.removeListener(channel, hear)
  }
}

/** Empty for what no hand has dropped, and for what lies nowhere. */
function placeOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File)
  } catch {
    return ''
  }
}

const wire: Wire = {
  call,
  drop: (...files) => {
    const places = files.map(placeOf)
    return places.length === 0 || places.includes('')
      ? Promise.resolve({ ok: true, value: null })
      : ipcRenderer.invoke('dropped', places)
  },
  onChange: (listener) => on<readonly Noun[]>('changed', listener),
  onCommand: (listener) => on<string>('command', listener),
  onFlush: (listener) =>
    on<number>('flush', (id) => {
      const say = (saved: boolean): void => ipcRenderer.send('flushed', id, saved)
      listener().then(say, () => say(false))
    }),
}

contextBridge.exposeInMainWorld('galley', wire)
