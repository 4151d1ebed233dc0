// Prints a page of our own to PDF, in a window that is never shown and that can neither run a script nor fetch anything.
import { BrowserWindow } from 'electron'
import { layOnPress } from './protocol'
import { WEB_PREFERENCES } from './window'

/** `html` is a whole document, of any length; its pictures are the library's. On A4; its own `@page` rule sets the margins. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const page = new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    webPreferences: { ...WEB_PREFERENCES, javascript: false },
  })
  // A `data:` address would end at 2 MB.
  const laid = layOnPress(html)
  try {
    await page.loadURL(laid.address)
    return await page.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      // Headings as bookmarks; what a screen reader needs.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    laid.takeOff()
    page.destroy()
  }
}
