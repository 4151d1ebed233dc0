// What a person does that page events alone cannot: menus, dialogs, input methods, dropped files.
import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Chooses a menu item by its id, as with the mouse: a person waits until the window has told its menu what can be chosen.
 * One that stays missing or grey for `limit` ms is an error that names it; see `isGrey` for one that should be. No driver clicks native menus.
 */
export async function chooseMenu(app: ElectronApplication, id: string, limit = 20_000): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow, Menu }, [itemId, ms]) => {
      const until = Date.now() + ms
      for (;;) {
        const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
        if (item?.enabled && item.visible) {
          const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
          item.click({}, window, window?.webContents)
          return
        }
        if (Date.now() > until)
          throw new Error(
            `The menu item ${itemId} ${item ? 'stays grey: nothing on the screen can do it' : 'does not exist'}`,
          )
        await new Promise((later) => setTimeout(later, 20))
      }
    },
    [id, limit] as const,
  )
}

/** Whether a menu item cannot be chosen now, for `expect.poll`: the menu follows the window a moment later. */
export const isGrey = (app: ElectronApplication, id: string): Promise<boolean> =>
  app.evaluate(
    ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.enabled === false,
    id,
  )

export type DialogKind = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

/**
 * Answers the next dialogs of one kind in this order; one more is an error in the app. Gives back a function that
 * tells with which options they were asked.
 */
export async function answerDialog(
  app: ElectronApplication,
  kind: DialogKind,
  ...answers: readonly object[]
): Promise<() => Promise<Record<string, unknown>[]>> {
  await app.evaluate(
    ({ dialog }, given) => {
      const asked: unknown[] = []
      const left = [...given.answers]
      Object.assign(globalThis, { [`asked ${given.kind}`]: asked })
      const answer = async (...args: unknown[]): Promise<object> => {
        asked.push(args.at(-1))
        const next = left.shift()
        if (!next) throw new Error(`dialog.${given.kind} was opened once more than the test answers`)
        return next
      }
      Object.assign(dialog, { [given.kind]: answer })
    },
    { kind, answers },
  )
  return () =>
    app.evaluate(
      (_electron, asked) => Reflect.get(globalThis, `asked ${asked}`) as Record<string, unknown>[],
      kind,
    )
}

/** What stands underlined, and where in it the caret is: at its end if only a text is given. */
export type Preedit = string | { readonly text: string; readonly caret: number }

export interface Composition {
  /** What stands underlined after each key: ['n', 'ni', 'ni hao'] */
  readonly steps: readonly Preedit[]
  /** What it becomes; '' when the person gives up. */
  readonly commit: string
  /** The key that chooses, as `code`; the input method takes it, and the page hears of it as 229 and when it is let go. */
  readonly by?: 'Enter' | 'Space' | 'Digit1' | 'Escape'
  /** Looks at the candidates for so long before the choice. In ms. */
  readonly rest?: number
}

const KEYS = {
  Enter: { key: 'Enter', windowsVirtualKeyCode: 13 },
  Space: { key: ' ', windowsVirtualKeyCode: 32 },
  Digit1: { key: '1', windowsVirtualKeyCode: 49 },
  Escape: { key: 'Escape', windowsVirtualKeyCode: 27 },
} as const

/** Types with an input method into what has the focus. While it composes, key presses have keyCode 229. */
export async function compose(page: Page, { steps, commit, by, rest = 0 }: Composition): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const press = async (code = ''): Promise<void> => {
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code,
      windowsVirtualKeyCode: 229,
    })
  }
  for (const step of steps) {
    const { text, caret } = typeof step === 'string' ? { text: step, caret: step.length } : step
    await press()
    await cdp.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret })
  }
  if (rest > 0) await new Promise((done) => setTimeout(done, rest))
  await press(by)
  if (commit === '')
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  else await cdp.send('Input.insertText', { text: commit })
  if (by !== undefined) await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', code: by, ...KEYS[by] })
  await cdp.detach()
}

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** As the system knows it by the name's ending, e.g. `image/png`; empty unless told. */
  readonly type?: string
}

/** Drops files onto an element. They have bytes but no path, as pages see them. */
export async function dropFiles(page: Page, selector: string, files: readonly DroppedFile[]): Promise<void> {
  const plain = files.map(({ name, bytes, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, plain)
  const target = page.locator(selector)
  // In its upper part, where a long text is in sight.
  const box = await target.boundingBox()
  const at = { clientX: (box?.x ?? 0) + (box?.width ?? 0) / 2, clientY: (box?.y ?? 0) + 10 }
  for (const type of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(type, { dataTransfer, ...at })
  await dataTransfer.dispose()
}
