// What the window may never do: no permission, no navigation, no second window, no network.
import { app, session } from 'electron'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ')

/** `devServer` is the origin of the development server, empty in every built program. */
export function refuseEverythingElse(devServer: string): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault: () => void; url: string }): void => {
      // The development server reloads its own page.
      if (devServer === '' || !event.url.startsWith(`${devServer}/`)) event.preventDefault()
    }
    const never = (event: { preventDefault: () => void }): void => event.preventDefault()
    contents.on('will-navigate', refuse)
    contents.on('will-frame-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-attach-webview', never)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })

  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  // The dictionaries of the spelling checker would be fetched from a server.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const ours = /^(?:app|devtools|blob|data):/.test(url)
    const dev =
      devServer !== '' && (url.startsWith(devServer) || url.startsWith(devServer.replace(/^http/, 'ws')))
    decide({ cancel: !ours && !dev })
  })
}
