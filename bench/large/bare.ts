// What ours is measured beside: a bare contenteditable, and ProseMirror with our schema and nothing else, in our type.
import { chromium, type Browser, type Page } from '@playwright/test'
import { build, type Rollup } from 'vite'
import { findChromium } from '../../packaging/system.ts'
import { documentOf } from './article.ts'
import type { Editor } from './editor.ts'

/** The type of the proof, and nothing that would spare the browser work. */
const STYLE = `
  * { margin: 0; box-sizing: border-box }
  .scroll { height: 700px; overflow-y: auto; overflow-x: hidden }
  .proof { max-width: 744px; margin: 0 auto; padding: 0 32px; font: 17px/1.9 'Noto Serif CJK SC', serif; line-break: strict;
    text-autospace: no-autospace; text-spacing-trim: trim-start }
  .text { position: relative; outline: none; overflow-wrap: anywhere; white-space: break-spaces; padding-bottom: 30vh }
  .text p { text-indent: 2em; margin-bottom: 0.9em; text-align: justify }`
const PAGE = `<!doctype html><html lang="zh-CN"><style>${STYLE}</style><div class="scroll"><div class="proof"><div class="place"></div></div></div>`

const ENTRY = `
  import { EditorState } from 'prosemirror-state'
  import { EditorView } from 'prosemirror-view'
  import { history } from 'prosemirror-history'
  import { keymap } from 'prosemirror-keymap'
  import { baseKeymap } from 'prosemirror-commands'
  import { nodeOf } from '/src/renderer/editor/schema.ts'
  window.mount = (place, document) => new EditorView(place, {
    state: EditorState.create({ doc: nodeOf(document), plugins: [history(), keymap(baseKeymap)] }),
    attributes: { class: 'text', spellcheck: 'false' },
  })`

/** As one script for a page. */
async function bareProseMirror(): Promise<string> {
  const name = 'virtual:bare-prosemirror'
  const built = (await build({
    logLevel: 'error',
    configFile: false,
    plugins: [
      {
        name: 'bare',
        resolveId: (id) => (id === name ? `\0${name}` : null),
        load: (id) => (id === `\0${name}` ? ENTRY : null),
      },
    ],
    build: { write: false, rollupOptions: { input: name, output: { format: 'iife' } } },
  })) as Rollup.RollupOutput
  return built.output[0].code
}

interface Bare {
  readonly editors: readonly Editor[]
  readonly close: () => Promise<void>
}

async function pageOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } })
  const page = await context.newPage()
  await page.setContent(PAGE)
  return page
}

/** Milliseconds from the given data to the painted text. */
const opened = (page: Page, data: unknown): Promise<number> =>
  page.evaluate(async (given) => {
    const place = document.querySelector('.place')
    if (place === null) throw new Error('no place')
    const begun = performance.now()
    const mount = Reflect.get(window, 'mount') as ((at: Element, data: unknown) => void) | undefined
    if (mount) mount(place, given)
    else {
      const text = document.createElement('div')
      text.className = 'text'
      text.contentEditable = 'true'
      text.spellcheck = false
      for (const one of given as string[]) {
        const p = document.createElement('p')
        p.textContent = one
        text.append(p)
      }
      place.append(text)
    }
    await new Promise((done) => requestAnimationFrame(done))
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => done())
      port1.start()
      port2.postMessage(null)
    })
    return performance.now() - begun
  }, data as object)

export async function bare(paragraphs: readonly string[]): Promise<Bare> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb'],
  })
  const [plain, library] = [await pageOf(browser), await pageOf(browser)]
  await library.addScriptTag({ content: await bareProseMirror() })
  const same = { text: '.text', scroller: '.scroll', close: () => Promise.resolve() }
  return {
    editors: [
      { ...same, name: 'contenteditable', page: plain, open: () => opened(plain, paragraphs) },
      { ...same, name: 'ProseMirror', page: library, open: () => opened(library, documentOf(paragraphs)) },
    ],
    close: () => browser.close(),
  }
}
