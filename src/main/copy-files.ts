// Puts files on the system's clipboard, so that they can be pasted into a folder, a mail or a chat.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { clipboard, ClipboardItem } from 'electron'
import { clipboardFormats, copyOnWindows } from './files/files-copied'

/** The system's own program may be slow to start, never that slow. In ms. */
const LIMIT = 20_000

/** `files`: absolute, one at least, all there already. Throws where the system does not take them. */
export async function copyFiles(files: readonly string[]): Promise<void> {
  if (process.platform === 'win32') {
    const { program, args, env } = copyOnWindows(files, process.env)
    await promisify(execFile)(program, [...args], { env, timeout: LIMIT, windowsHide: true })
    return
  }
  const formats = clipboardFormats(process.platform, files)
  await clipboard.write([
    new ClipboardItem(
      Object.fromEntries(
        formats.map(([name, text]) => [
          `electron application/osclipboard;format="${name}"`,
          new Blob([text]),
        ]),
      ),
    ),
  ])
}
