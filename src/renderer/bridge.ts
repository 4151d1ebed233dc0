// The one door out of the renderer: every call of the contract as a typed function.
import type { Calls, Wire } from '#shared/contract'
import { toError, type Envelope } from '#shared/error'
import type { Begun, ImportReport } from '#shared/importing'
import { heardOnce } from './heard-once'

declare global {
  interface Window {
    /** Put there by preload. */
    readonly galley: Wire
  }
}

/** Rejects with a `GalleyError` that has a code the texts can translate. */
async function open(answer: Promise<unknown>): Promise<unknown> {
  const envelope = (await answer) as Envelope
  if (!envelope.ok) throw toError(envelope.fault)
  return envelope.value
}

export const bridge = Object.fromEntries(
  Object.entries(window.galley.call).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, ask]) => [
        verb,
        (input: unknown): Promise<unknown> => open(ask(input)),
      ]),
    ),
  ]),
) as unknown as Calls

/** Takes in what was dropped or pasted, by where it lies; null where that is not known. Rejects as `bridge` does. */
export const takeDropped = async (files: readonly File[]): Promise<ImportReport | Begun | null> =>
  (await open(window.galley.drop(...files))) as ImportReport | Begun | null

export const { onFlush } = window.galley
export const onChange = heardOnce(window.galley.onChange)
export const onCommand = heardOnce(window.galley.onCommand)
