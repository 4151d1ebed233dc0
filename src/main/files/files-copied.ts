// Files on the clipboard, as each system's file manager puts them there.
import { pathToFileURL } from 'node:url'

/** A format by the system's own name, and what stands in it. */
export type Format = readonly [name: string, text: string]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * `files`: absolute, one at least. macOS takes one file by its address, several only as a property list. On Linux all that
 * copies files reads `text/uri-list` (RFC 2483: each line ends in CRLF); the GNOME family also wants to know that they are
 * copied and not cut: `copy\nfile:///a.docx`. Windows has a format of its own (`CF_HDROP`) that has no name to write it by:
 * see `copyOnWindows`.
 */
export function clipboardFormats(platform: NodeJS.Platform, files: readonly string[]): readonly Format[] {
  const urls = files.map((file) => pathToFileURL(file).href)
  if (platform !== 'darwin')
    return [
      ['text/uri-list', urls.map((url) => `${url}\r\n`).join('')],
      ['x-special/gnome-copied-files', ['copy', ...urls].join('\n')],
    ]
  const [only = '', ...more] = urls
  if (more.length === 0) return [['public.file-url', only]]
  const strings = files.map((file) => `<string>${escaped(file)}</string>`).join('')
  const plist = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><array>${strings}</array></plist>`
  return [['NSFilenamesPboardType', plist]]
}

/** What Windows runs to do it: its own Set-Clipboard, which knows files. Their names go in a variable, never in the command. */
export function copyOnWindows(
  files: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
} {
  const command = "Set-Clipboard -LiteralPath ($env:GALLEY_COPIED -split '\\|') -ErrorAction Stop"
  return {
    program: `${env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
    args: ['-NoProfile', '-NonInteractive', '-Sta', '-Command', command],
    // No path of Windows has such a line.
    env: { ...env, GALLEY_COPIED: files.join('|') },
  }
}
