// Prints a page of our own to PDF, in a window that is never shown and that can neither run a script nor fetch anything.
import { BrowserWindow } from 'electron'
import { WEB_PREFERENCES } from './window'

/** `html` is a whole document. On A4; the page's own `@page` rule sets the margins. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const page = new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    webPreferences: { ...WEB_PREFERENCES, javascript: false },
  })
  try {
    await page.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`)
    return await page.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
    })
  } finally {
    page.destroy()
  }
}
