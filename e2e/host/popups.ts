// Pages that come or go by themselves: `window.open`, target=_blank, `window.close`.
import { closeTarget, listenToTargets } from './targets.ts'
import { HostWindow } from './window.ts'

function windowOf(targetId: string | undefined): HostWindow | undefined {
  return HostWindow.getAllWindows().find((window) => window.targetId === targetId)
}

listenToTargets({
  popup(popup) {
    // Paused at birth: closed before it has asked for anything. Child windows are not supported, allowed or not.
    if (windowOf(popup.openerId)?.webContents.judgePopup() === 'allow') {
      console.error('[electron host] window.open was allowed, but there are no child windows here')
    }
    void closeTarget(popup.id)
  },
  gone(targetId) {
    windowOf(targetId)?.gone()
  },
})
