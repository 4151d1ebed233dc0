// `webContents`: finding one by what is known of it. Playwright looks pages up by their target.
import type { HostContents } from './contents.ts'
import { strict } from './strict.ts'
import { HostWindow } from './window.ts'

function all(): HostContents[] {
  return HostWindow.getAllWindows().map((window) => window.webContents)
}

export const webContents = strict('webContents', {
  getAllWebContents: all,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => all().find((contents) => contents.targetId === targetId),
  getFocusedWebContents: () => HostWindow.getFocusedWindow()?.webContents ?? null,
})
