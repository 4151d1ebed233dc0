// Runs commands: whoever can do one registers it while shown; keys, menu and palette ask here.
import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'

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

interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly code?: string
}

const CODES: Readonly<Record<string, string>> = { '=': 'Equal', '-': 'Minus', '/': 'Slash', '.': 'Period' }

/** Whether a key press is the one that `key` spells, e.g. `CmdOrCtrl+Shift+H`, `J`, `#`. */
export function matches(key: string, stroke: Stroke, mac = isMac): boolean {
  if (key === '') return false
  const parts = key.split('+')
  const name = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1)
  const command = modifiers.includes('CmdOrCtrl')
  if ((mac ? stroke.metaKey : stroke.ctrlKey) !== command) return false
  if (mac ? stroke.ctrlKey : stroke.metaKey) return false
  if (stroke.altKey !== modifiers.includes('Alt')) return false
  // `#` and `?` are typed with Shift on many keyboards: only letters and named keys ask for it.
  const asksShift = /^[A-Z0-9]$/.test(name) || name.length > 1
  if (asksShift && stroke.shiftKey !== modifiers.includes('Shift')) return false
  // With Alt a letter is often another sign: ç for C on a Mac, and so are figures and marks there.
  if (stroke.altKey && /^[A-Z]$/.test(name) && stroke.code === `Key${name}`) return true
  if (mac && stroke.altKey && stroke.code === (CODES[name] ?? `Digit${name}`)) return true
  return stroke.key.toLowerCase() === (name === 'Space' ? ' ' : name.toLowerCase())
}

// F3 types nothing, so it acts in the midst of a text too; Alt+ArrowUp moves a caret there.
const isSingle = (key: string): boolean => !/^(?:CmdOrCtrl\+|Alt\+(?!Arrow)|(?:Shift\+)?F\d)/.test(key)

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
  const order: readonly (Command['scope'] | 'within')[] = ['within', 'bench', 'queue', 'list', 'text']
  for (const scope of order)
    for (const command of COMMANDS as readonly (Command & { id: CommandId })[]) {
      if ((command.within === undefined ? command.scope : 'within') !== scope) continue
      if (command.within !== undefined && command.within !== here) continue
      if ((registered.get(command.id)?.length ?? 0) === 0) continue
      for (const key of [command.key, command.also ?? '']) {
        if (!matches(key, event)) continue
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

/** A key as it is printed: `⌘I` on a Mac, `Ctrl I` elsewhere. */
export function printedKey(key: string, mac = isMac): string {
  const names: Record<string, string> = mac
    ? {
        CmdOrCtrl: '⌘',
        Shift: '⇧',
        Alt: '⌥',
        Enter: '↵',
        Escape: 'Esc',
        ArrowDown: '↓',
        ArrowUp: '↑',
        ArrowLeft: '←',
        ArrowRight: '→',
        Backspace: '⌫',
      }
    : {
        CmdOrCtrl: 'Ctrl',
        Enter: '↵',
        Escape: 'Esc',
        ArrowDown: '↓',
        ArrowUp: '↑',
        ArrowLeft: '←',
        ArrowRight: '→',
      }
  return key
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : ' ')
}

/** `also`: the second key, which acts where the first is another's. */
export function keyOf(id: CommandId, which: 'key' | 'also' = 'key'): string {
  const command: Command | undefined = COMMANDS.find((one) => one.id === id)
  return printedKey(command?.[which] ?? '')
}
