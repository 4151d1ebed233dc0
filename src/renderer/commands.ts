// Runs commands: whoever can do one registers it while shown; keys, menu and palette ask here.
import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { printedKey as printed } from '#core/keys/printed'
import { isSingle } from '#core/keys/spelled'
import { matches } from '#core/keys/stroke'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import { keysInForce } from './keys'

type Run = () => void

// The latest to register is the one that runs: the innermost, most recent thing on the screen.
const registered = new Map<CommandId, Run[]>()
const listeners = new Set<() => void>()
let available: readonly CommandId[] = []

function changed(): void {
  available = COMMANDS.map((command) => command.id).filter((id) => (registered.get(id)?.length ?? 0) > 0)
  for (const listener of listeners) listener()
}

/** Where it is false, what is below makes no commands: of two like things on the screen one is worked in. */
export const CommandsOn = createContext(true)

/** Makes `run` what the command does, as long as the calling component is shown and `enabled`. */
export function useCommand(id: CommandId, run: Run, enabled = true): void {
  const isOn = useContext(CommandsOn) && enabled
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  // With the paint, not after it: what is seen can be done at once.
  useLayoutEffect(() => {
    if (!isOn) return
    const mine: Run = () => latest.current()
    registered.set(id, [...(registered.get(id) ?? []), mine])
    changed()
    return () => {
      registered.set(
        id,
        (registered.get(id) ?? []).filter((other) => other !== mine),
      )
      changed()
    }
  }, [id, isOn])
}

const names = new Map<CommandId, string>()
let given: Readonly<Partial<Record<CommandId, string>>> = {}

/** Calls the command, in palette and menu, what it would do just now; null: what it is always called. */
export function useCommandName(id: CommandId, name: string | null): void {
  const isOn = useContext(CommandsOn)
  useLayoutEffect(() => {
    if (name === null || !isOn) return
    names.set(id, name)
    given = Object.fromEntries(names)
    for (const listener of listeners) listener()
    return () => {
      names.delete(id)
      given = Object.fromEntries(names)
      for (const listener of listeners) listener()
    }
  }, [id, name, isOn])
}

/** Commands that are called otherwise just now. */
export function useCommandNames(): Readonly<Partial<Record<CommandId, string>>> {
  return useSyncExternalStore(subscribe, () => given)
}

/** Answers false if nothing on the screen can do it now. */
export function runCommand(id: CommandId): boolean {
  const run = registered.get(id)?.at(-1)
  run?.()
  return run !== undefined
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The commands that something on the screen can do now, in the table's order. */
export function useAvailableCommands(): readonly CommandId[] {
  return useSyncExternalStore(subscribe, () => available)
}

export const isMac = navigator.platform.startsWith('Mac')

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)
  )
}

/** What a key press means now, if anything. Bench and queue come before the list; typing hides single keys. */
export function commandFor(event: KeyboardEvent): CommandId | undefined {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return undefined
  const typing = isTyping(event.target)
  // A sign that is typed: what all of the table would say, sooner.
  if (typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return undefined
  // Enter and the arrows belong to a focused button, menu or dialog.
  const inside =
    event.target instanceof HTMLElement && event.target.closest('[role="dialog"], [role="menu"], dialog')
  const part = event.target instanceof HTMLElement ? event.target.closest('[data-region]') : null
  const here = part instanceof HTMLElement ? (part.dataset['as'] ?? part.dataset['region']) : undefined
  const inBody = here === 'page' && event.target instanceof HTMLElement && event.target.isContentEditable
  const places = inBody ? ['page', 'body'] : [here]
  const order: readonly (Command['scope'] | 'within')[] = ['within', 'bench', 'queue', 'list', 'text']
  for (const scope of order)
    for (const { command, keys } of keysInForce()) {
      if ((command.within === undefined ? command.scope : 'within') !== scope) continue
      if (command.within !== undefined && !places.includes(command.within)) continue
      if ((registered.get(command.id)?.length ?? 0) === 0) continue
      for (const key of keys) {
        if (!matches(key, event, isMac)) continue
        if (isSingle(key) && (typing || inside)) continue
        if (
          (key === 'Enter' || key.endsWith('Space')) &&
          event.target instanceof HTMLElement &&
          event.target.closest('button:not([role="radio"]), a, summary')
        )
          continue
        return command.id
      }
    }
  return undefined
}

/**
 * Whether a press in a text is a command's, and no editor may keep it: one of the text's own, or Ctrl B and Ctrl I, which
 * editors keep the browser from.
 */
export function isLeftToCommands(event: KeyboardEvent): boolean {
  const id = commandFor(event)
  if (id === undefined) return false
  const command: Command | undefined = COMMANDS.find((one) => one.id === id)
  return command?.within === 'body' || ((event.ctrlKey || event.metaKey) && /^[bi]$/i.test(event.key))
}

/** Listens to the keyboard; called once, by the frame. Answers a function that stops. */
export function listenToKeys(): () => void {
  const listener = (event: KeyboardEvent): void => {
    const id = commandFor(event)
    if (id === undefined) return
    event.preventDefault()
    // What it changes is on the screen, and what can be done then is known, before the next key comes.
    flushSync(() => runCommand(id))
  }
  window.addEventListener('keydown', listener)
  return () => window.removeEventListener('keydown', listener)
}

/** A key as it is printed here: `⌘I` on a Mac, `Ctrl I` elsewhere. */
export const printedKey = (key: string): string => printed(key, isMac)

/** The command's key as it is printed. `also`: the second, which acts where the first is another's; if there is one. */
export function keyOf(id: CommandId, which: 'key' | 'also' = 'key'): string {
  const keys = keysInForce().find(({ command }) => command.id === id)?.keys ?? []
  return printedKey((which === 'also' ? keys[1] : undefined) ?? keys[0] ?? '')
}
