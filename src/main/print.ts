// Prints a page of our own, to PDF or on paper, in a window that is never shown and that can neither run a script nor fetch anything.
import { BrowserWindow, type WebContents } from 'electron'
import { GalleyError } from '#shared/error'
import { layOnPress } from './protocol'
import { WEB_PREFERENCES } from './window'

/** `html` is a whole document, of any length; its pictures are the library's. */
async function onPress<T>(html: string, print: (page: WebContents) => Promise<T>): Promise<T> {
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
    return await print(page.webContents)
  } finally {
    laid.takeOff()
    page.destroy()
  }
}

/** On A4; its own `@page` rule sets the margins. */
export const printPdf = (html: string): Promise<Uint8Array> =>
  onPress(html, (page) =>
    page.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      // Headings as bookmarks; what a screen reader needs.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )

/** Through the system's dialog; false if the editor cancelled there. Refuses with `no-printer` and `print-failed`. */
export const printPaper = (html: string): Promise<boolean> =>
  onPress(html, async (page) => {
    if ((await page.getPrintersAsync()).length === 0) throw new GalleyError('no-printer', 'none is installed')
    return new Promise((resolve, reject) => {
      page.print({ printBackground: true }, (printed, why) => {
        // Electron has no code for it: "Print job canceled".
        if (printed || /cancel/i.test(why)) resolve(printed)
        else reject(new GalleyError('print-failed', why))
      })
    })
  })
