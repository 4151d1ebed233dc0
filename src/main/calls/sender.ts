// Who may ask: our own main frame, at our own origin. Everything else is refused before it is looked at.

interface Frame {
  readonly url: string
}

/** `frame` is null after a navigation; a child frame is never the main frame; a foreign page has a foreign origin. */
export function isOurs(frame: Frame | null, mainFrame: unknown, origins: readonly string[]): boolean {
  if (!frame || frame !== mainFrame) return false
  const url = URL.parse(frame.url)
  return url !== null && origins.includes(`${url.protocol}//${url.host}`)
}
