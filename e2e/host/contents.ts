// `webContents`: one Chromium page, its preload and its navigations.
import type * as Electron from 'electron'
import inspector from 'node:inspector'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { CdpSession } from './cdp.ts'
import { headed } from './chromium.ts'
import type { RoleWindow } from './menu.ts'
import { PageMessages } from './messages.ts'
import { toCdpPdfOptions } from './pdf.ts'
import type { PreloadInfo } from './preload-world.ts'
import { preventable } from './preventable.ts'
import { fromPageUrl, toPageUrl } from './protocol.ts'
import { interceptRequests, type Navigation } from './requests.ts'
import { session } from './session.ts'
import { Strict } from './strict.ts'
import { closeTarget, createTarget, type Target } from './targets.ts'
import { nativeTheme } from './theme.ts'
import { BINDING, pageScript, preloadScript, WORLD } from './worlds.ts'

/** What a page needs of the window around it. */
export interface Owner extends RoleWindow {
  readonly id: number
  isDestroyed(): boolean
  destroy(): void
  focus(): void
  getTitle(): string
  emit(event: 'ready-to-show'): boolean
}

type Options = Electron.BrowserWindowConstructorOptions
type OpenHandler = (details: Electron.HandlerDetails) => Pick<Electron.WindowOpenHandlerResponse, 'action'>
type Surface = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'reload'
  | 'close'
  | 'focus'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'print'
  | 'getPrintersAsync'
  | 'startDrag'
  | 'openDevTools'
  | 'forcefullyCrashRenderer'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'getZoomLevel'
  | 'setZoomLevel'
>

function preloadInfo(): PreloadInfo {
  const { platform, arch, versions } = process
  const renderer = { type: 'renderer', sandboxed: true, contextIsolated: true, argv: [], env: {} }
  // With a test driver attached nobody sits before the window, even if it is drawn.
  const interactive = headed && !inspector.url()
  return { token: randomUUID(), interactive, process: { ...renderer, platform, arch, versions } }
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/, '')
}

function refuseUnsafe({ contextIsolation, sandbox, nodeIntegration }: Electron.WebPreferences): void {
  if (contextIsolation === false || sandbox === false || nodeIntegration) {
    throw new Error('electron host: pages are always sandboxed and isolated here')
  }
}

export class HostContents extends Strict implements Surface {
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame: Pick<
    Electron.WebFrameMain,
    'url' | 'origin' | 'routingId' | 'processId' | 'parent' | 'detached'
  >
  readonly #owner: Owner
  readonly #messages: PageMessages
  readonly #page: Promise<Target>
  readonly #info = preloadInfo()
  #targetId = ''
  #url = ''
  /** The address that the app itself has asked for: not to be judged by 'will-navigate'. */
  #asked = ''
  #navigating = false
  #crashed = false
  #zoomFactor = 1
  #popupUrl = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(owner: Owner, options: Options) {
    super()
    const { webPreferences = {}, width = 800, height = 600 } = options
    refuseUnsafe(webPreferences)
    this.id = owner.id
    this.#owner = owner
    this.mainFrame = this.#frame()
    this.#messages = new PageMessages({ sender: this, senderFrame: this.mainFrame, window: owner })
    this.#page = createTarget({ width, height }).then((target) => this.#setUp(target, webPreferences.preload))
    this.#page.catch((error: Error) => {
      if (!owner.isDestroyed()) throw error
    })
  }

  get targetId(): string {
    return this.#targetId
  }

  #frame(): HostContents['mainFrame'] {
    const getUrl = (): string => this.#url
    return {
      routingId: 1,
      processId: this.id,
      parent: null,
      detached: false,
      get url() {
        return getUrl()
      },
      get origin() {
        const { protocol, host } = new URL(getUrl() || 'about:blank')
        return host ? `${protocol}//${host}` : 'null'
      },
    }
  }

  async #setUp(target: Target, preload: string | undefined): Promise<Target> {
    const cdp = target.session
    this.#targetId = target.id
    this.#messages.listen(cdp, target.id)
    this.#listen(cdp)
    const source = preload ? readFileSync(preload, 'utf8') : ''
    const ready = [
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(this.#info) }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: WORLD,
        source: preloadScript(this.#info, source),
      }),
      interceptRequests(cdp, (navigation) => this.#mayNavigate(navigation)),
      nativeTheme.follow(cdp),
    ]
    // The page is paused, and some answers come only when it runs; but what was sent before this is done before it.
    await cdp.send('Runtime.runIfWaitingForDebugger')
    await Promise.all(ready)
    return target
  }

  #listen(cdp: CdpSession): void {
    const isMain = (frameId: string | undefined): boolean => frameId === this.#targetId
    cdp.on('Page.frameRequestedNavigation', () => {
      this.#navigating = true
    })
    cdp.on('Page.frameStartedNavigating', () => {
      this.#navigating = true
    })
    cdp.on('Page.frameNavigated', ({ frame }) => {
      this.#navigating = false
      if (frame.parentId || frame.url === 'about:blank') return
      this.#url = fromPageUrl(frame.url + (frame.urlFragment ?? ''))
      this.emit('did-navigate', {}, this.#url, 200, 'OK')
    })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (isMain(frameId)) this.#url = fromPageUrl(url)
    })
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready'))
    cdp.on('Page.loadEventFired', () => {
      if (this.#url) this.emit('did-finish-load')
    })
    cdp.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && isMain(frameId) && this.#url) this.#owner.emit('ready-to-show')
    })
    cdp.on('Page.windowOpen', ({ url }) => {
      this.#popupUrl = fromPageUrl(url)
    })
    cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      if (!this.#info.interactive || type !== 'beforeunload') return
      void cdp.send('Page.handleJavaScriptDialog', { accept: this.#navigating })
      if (!this.#navigating) this.#owner.close()
    })
    cdp.on('Inspector.targetCrashed', () => {
      this.#crashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
  }

  #mayNavigate({ url, frameId, isRedirect }: Navigation): boolean {
    const isMainFrame = frameId === this.#targetId
    if (isMainFrame && url === this.#asked) {
      this.#asked = ''
      return true
    }
    const event = preventable({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
    })
    if (isRedirect) this.emit('will-redirect', event, url, false, isMainFrame)
    else {
      this.emit('will-frame-navigate', event)
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url)
    }
    if (event.defaultPrevented) this.#navigating = false
    return !event.defaultPrevented
  }

  send(channel: string, ...args: unknown[]): void {
    this.#messages.send(channel, args)
  }

  async loadURL(url: string): Promise<void> {
    const { session: cdp } = await this.#page
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', resolve))
    const target = new URL(toPageUrl(url)).href // http://localhost:5173 → http://localhost:5173/
    this.#asked = fromPageUrl(withoutFragment(target))
    const { errorText } = await cdp.send('Page.navigate', { url: target })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await finished
  }

  reload(): void {
    this.#asked = withoutFragment(this.#url)
    this.#crashed = false
    this.#do((cdp) => cdp.send('Page.reload'))
  }

  // For calls that answer nothing: the page may have gone meanwhile.
  #do(act: (cdp: CdpSession) => Promise<unknown>): void {
    this.#page.then(({ session: cdp }) => act(cdp)).catch(() => {})
  }

  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.#owner.getTitle()
  }
  isDestroyed(): boolean {
    return this.#owner.isDestroyed()
  }
  isCrashed(): boolean {
    return this.#crashed
  }
  focus(): void {
    this.#owner.focus()
  }
  close(): void {
    this.#owner.destroy()
  }
  openDevTools(): void {}
  forcefullyCrashRenderer(): void {
    this.#do((cdp) => cdp.send('Page.crash'))
  }
  /** Not Electron's: the page's target is to be closed. */
  discard(): void {
    this.#page.then(({ id }) => closeTarget(id)).catch(() => {})
  }
  /** Not Electron's: brings the page to the front. */
  raise(): void {
    this.#do((cdp) => cdp.send('Page.bringToFront'))
  }
  /** Not Electron's: moves or sizes the browser's window, in px. */
  place(
    bounds: Partial<Electron.Rectangle>,
    windowState?: 'normal' | 'maximized' | 'minimized' | 'fullscreen',
  ): void {
    const { x: left, y: top, ...size } = bounds
    this.#do(async (cdp) => {
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      const place = windowState ? { windowState } : JSON.parse(JSON.stringify({ left, top, ...size }))
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: place })
    })
  }

  getZoomFactor(): number {
    return this.#zoomFactor
  }
  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor
    this.#do((cdp) =>
      cdp.send('Runtime.evaluate', { expression: `document.documentElement.style.zoom = ${factor}` }),
    )
  }
  /** Each level is a fifth more: `1.2 ** level`. */
  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(1.2)
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }

  /** Not Electron's: an editing command by its Blink name, as the roles of menus need it. */
  edit(command: string): void {
    this.#do((cdp) => cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  /** Not Electron's: the page has opened another one, which waits. */
  judgePopup(): 'allow' | 'deny' {
    const details = { url: this.#popupUrl, frameName: '', features: '', disposition: 'new-window' } as const
    return this.#openHandler({ ...details, referrer: { url: '', policy: 'default' } }).action
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session: cdp } = await this.#page
    const how = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails: failed } = await cdp.send('Runtime.evaluate', how)
    if (failed) throw new Error(failed.exception?.description ?? failed.text)
    return result.value
  }

  /** Files that are there, under a picture; nothing is dragged. */
  startDrag({ file, files = [file], icon }: Electron.Item): void {
    const lacking = files.find((one) => !existsSync(one))
    if (lacking !== undefined || files.length === 0) throw new Error(`startDrag: no file ${lacking ?? ''}`)
    if (typeof icon !== 'string' && icon.isEmpty()) throw new Error('startDrag: the icon is empty')
  }
  /** No printer is known here; a spec gives one. */
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return []
  }
  print(_options?: Electron.WebContentsPrintOptions, done?: (ok: boolean, why: string) => void): void {
    setImmediate(() => done?.(false, 'No printers available on the network'))
  }
  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer<ArrayBuffer>> {
    const { session: cdp } = await this.#page
    const { data } = await cdp.send('Page.printToPDF', toCdpPdfOptions(options))
    return Buffer.from(data, 'base64')
  }
}
