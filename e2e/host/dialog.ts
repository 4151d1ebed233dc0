// `dialog`. Headless, an unanswered dialog is a failure with a name; with a display it is a small Chromium window.
import type * as Electron from 'electron'
import { headed } from './chromium.ts'
import { strict } from './strict.ts'
import { closeTarget, createTarget } from './targets.ts'

type Surface = Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>

interface Question {
  readonly kind: keyof Surface
  readonly text: string
  /** What stands in the text field at first; without it there is no field. */
  readonly field?: string
  readonly buttons: readonly string[]
}

interface Answer {
  readonly button: number
  readonly value: string
}

function escapeHtml(text: string): string {
  return text.replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

function toHtml({ text, field, buttons }: Question): string {
  const input = field === undefined ? '' : `<input autofocus value="${escapeHtml(field)}">`
  const answer = (index: number): string =>
    `answer(JSON.stringify({button:${index},value:document.querySelector('input')?.value??''}))`
  const row = buttons.map(
    (label, i) => `<button onclick="${escapeHtml(answer(i))}">${escapeHtml(label)}</button>`,
  )
  const style = 'body{font:15px sans-serif;margin:24px;white-space:pre-wrap}input{width:100%;margin:12px 0}'
  return `<!doctype html><style>${style}</style>${escapeHtml(text)}\n${input}\n${row.join(' ')}`
}

/** `undefined` when the window was closed without an answer. */
async function ask(question: Question): Promise<Answer | undefined> {
  if (!headed) {
    throw new Error(
      `dialog.${question.kind} was opened, but the test gave no answer: use answerDialog (e2e/app.ts)`,
    )
  }
  const { id, session: cdp } = await createTarget({ width: 520, height: 260 })
  const answer = new Promise<Answer | undefined>((resolve) => {
    cdp.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload) as Answer))
    cdp.on('Inspector.detached', () => resolve(undefined))
  })
  await cdp.send('Runtime.addBinding', { name: 'answer' })
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.runIfWaitingForDebugger')
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(toHtml(question))}`
  await cdp.send('Page.navigate', { url })
  const given = await answer
  await closeTarget(id)
  return given
}

// Every function may be called with or without a window before its options.
function optionsOf<Options>(args: readonly unknown[]): Partial<Options> {
  return (args.at(-1) ?? {}) as Partial<Options>
}

export const dialog = strict('dialog', {
  async showOpenDialog(...args: unknown[]) {
    const { title = 'Open: type a path', defaultPath = '' } = optionsOf<Electron.OpenDialogOptions>(args)
    const answer = await ask({
      kind: 'showOpenDialog',
      text: title,
      field: defaultPath,
      buttons: ['Open', 'Cancel'],
    })
    const chosen = answer?.button === 0 && answer.value
    return chosen ? { canceled: false, filePaths: [chosen] } : { canceled: true, filePaths: [] }
  },
  async showSaveDialog(...args: unknown[]) {
    const { title = 'Save: type a path', defaultPath = '' } = optionsOf<Electron.SaveDialogOptions>(args)
    const answer = await ask({
      kind: 'showSaveDialog',
      text: title,
      field: defaultPath,
      buttons: ['Save', 'Cancel'],
    })
    const chosen = answer?.button === 0 && answer.value
    return chosen ? { canceled: false, filePath: chosen } : { canceled: true, filePath: '' }
  },
  async showMessageBox(...args: unknown[]) {
    const {
      message = '',
      detail = '',
      buttons = [],
      cancelId = 0,
    } = optionsOf<Electron.MessageBoxOptions>(args)
    const answer = await ask({
      kind: 'showMessageBox',
      text: `${message}\n\n${detail}`,
      buttons: buttons.length > 0 ? buttons : ['OK'],
    })
    return { response: answer?.button ?? cancelId, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string) {
    console.error(`[electron host] error box: ${title}: ${content}`)
  },
} satisfies Surface)
