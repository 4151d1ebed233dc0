// Chromium's page targets, one for each BrowserWindow: made, closed, and noticed when they come or go by themselves.
import { spawn } from 'node:child_process'
import type { CdpSession } from './cdp.ts'
import { asRoot, headed, type Browser } from './chromium.ts'

export interface Target {
  readonly id: string
  readonly url: string
  readonly openerId: string | undefined
  readonly session: CdpSession
}

export interface TargetListeners {
  /** A page that another page opened; it is paused and has made no request yet. */
  readonly popup: (target: Target) => void
  readonly gone: (targetId: string) => void
}

const browser = Promise.withResolvers<Browser>()
const arrived = new Map<string, Target>()
const expected = new Map<string, (target: Target) => void>()
let listeners: TargetListeners = { popup: () => {}, gone: () => {} }
let windowCount = 0

export function listenToTargets(to: TargetListeners): void {
  listeners = to
}

/**
 * Every page is paused at birth, so that the preload is in place before its first byte. The session that comes with
 * it is the one to use: attaching a second one would leave the page paused for ever.
 */
export async function attachToTargets(started: Browser): Promise<void> {
  const { connection } = started
  const targetOfSession = new Map<string, string>()
  connection.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    targetOfSession.set(sessionId, targetInfo.targetId)
    const { targetId: id, url, openerId } = targetInfo
    arrive({ id, url, openerId, session: connection.session(sessionId) })
  })
  connection.browser.on('Target.detachedFromTarget', ({ sessionId }) => {
    listeners.gone(targetOfSession.get(sessionId) ?? '')
  })
  await connection.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }], // Chromium's own hidden pages have other types
  })
  browser.resolve(started)
}

function arrive(target: Target): void {
  const key = expected.has(target.id) ? target.id : target.url
  const resolve = expected.get(key)
  expected.delete(key)
  if (resolve) resolve(target)
  else if (target.openerId) listeners.popup(target)
  else arrived.set(target.id, target)
}

function expectTarget(key: string): Promise<Target> {
  return new Promise((resolve) => expected.set(key, resolve))
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A new blank page; `width` and `height` in px, of the whole window. */
export async function createTarget(size: Size): Promise<Target> {
  const { connection, executable, profile } = await browser.promise
  if (headed) return createAppWindow(executable, profile, size)
  const page = { url: 'about:blank', newWindow: true, ...size }
  const { targetId } = await connection.browser.send('Target.createTarget', page)
  const early = arrived.get(targetId)
  arrived.delete(targetId)
  return early ?? expectTarget(targetId)
}

// An `--app` window has no tabs and no address bar. The running Chromium opens it for a second, short-lived one.
async function createAppWindow(executable: string, profile: string, size: Size): Promise<Target> {
  const url = `data:text/html,<!--${++windowCount}-->`
  const arriving = expectTarget(url)
  spawn(executable, [`--user-data-dir=${profile}`, `--app=${url}`, ...asRoot], { stdio: 'ignore' })
  const target = await arriving
  const { windowId } = await target.session.send('Browser.getWindowForTarget')
  await target.session.send('Browser.setWindowBounds', { windowId, bounds: { ...size } })
  return target
}

export async function closeTarget(targetId: string): Promise<void> {
  const { connection } = await browser.promise
  await connection.browser.send('Target.closeTarget', { targetId }).catch(() => {}) // already gone
}
