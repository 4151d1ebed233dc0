// Accelerators of the application menu, for a person before a headed window. Never used in tests: key presses of a
// test driver do not reach the native accelerators of a real Electron, so a green test would lie.
import { HostMenu, type HostMenuItem, type RoleWindow } from './menu.ts'

export interface KeyPress {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

// Names in accelerators → `KeyboardEvent.key`, in lower case.
const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** `CmdOrCtrl+Shift+H` */
function matches(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const name = parts.pop() ?? ''
  const onMac = process.platform === 'darwin'
  const has = (...names: string[]): boolean => names.some((each) => parts.includes(each))
  const either = has('cmdorctrl', 'commandorcontrol')
  return (
    (KEY_NAMES[name] ?? name) === press.key.toLowerCase() &&
    press.control === (has('ctrl', 'control') || (either && !onMac)) &&
    press.meta === (has('cmd', 'command', 'meta', 'super') || (either && onMac)) &&
    press.alt === has('alt', 'option') &&
    press.shift === has('shift')
  )
}

function itemFor(press: KeyPress, items: readonly HostMenuItem[]): HostMenuItem | undefined {
  for (const item of items) {
    if (item.accelerator && matches(item.accelerator, press)) return item
    const found = item.submenu && itemFor(press, item.submenu.items)
    if (found) return found
  }
  return undefined
}

export function runAccelerator(press: KeyPress, window: RoleWindow): void {
  itemFor(press, HostMenu.getApplicationMenu()?.items ?? [])?.click({ triggeredByAccelerator: true }, window)
}
