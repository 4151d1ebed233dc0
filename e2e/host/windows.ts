// The windows there are, and which of them has the focus. `app` and the windows know each other through this.

export interface HostWindowLike {
  readonly id: number
  readonly targetId: string
  close(): void
  destroy(): void
  /** Its page went away by itself. */
  gone(): void
}

const windows = new Map<number, HostWindowLike>()
let focused: HostWindowLike | undefined

export function addWindow(window: HostWindowLike): void {
  windows.set(window.id, window)
  focused = window
}

export function removeWindow(window: HostWindowLike): void {
  windows.delete(window.id)
  if (focused === window) focused = allWindows().at(-1)
}

export function allWindows(): HostWindowLike[] {
  return [...windows.values()]
}

export function focusWindow(window: HostWindowLike | undefined): void {
  focused = window
}

export function focusedWindow(): HostWindowLike | undefined {
  return focused
}
