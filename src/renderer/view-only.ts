// Whether the library is only looked at: known before anything is shown, and the same as long as the window lives.
let only = false

export const isViewOnly = (): boolean => only

export function setViewOnly(now: boolean): void {
  only = now
}
