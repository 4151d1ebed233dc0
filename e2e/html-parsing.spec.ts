// HTML of files is parsed apart from any browser: the tree must be the one Chromium builds, else text could turn out to be an element.
import { chromium, expect, test } from '@playwright/test'
import { writtenTree } from '#core/intake/fixtures/written-tree'
import { PARSER_DIFFERENTIALS } from '#core/intake/fixtures/parser-differentials'
import { PASTES } from '#core/intake/fixtures/foreign-html'
import { treeOf } from '#core/intake/html-tree'
import { findChromium } from '../packaging/system.ts'

test('the tree of a page is Chromium’s, element for element and character for character', async () => {
  const pages = [...PARSER_DIFFERENTIALS, ...Object.values(PASTES), PARSER_DIFFERENTIALS.join('\n')]
  const browser = await chromium.launch({ executablePath: findChromium() ?? chromium.executablePath() })
  const page = await browser.newPage()
  const theirs = await page.evaluate((given) => {
    const written = (node: Node): string => {
      if (node instanceof Text) return JSON.stringify(node.data)
      const children = node instanceof HTMLTemplateElement ? node.content.childNodes : node.childNodes
      const inside = [...children].map(written).join('')
      if (!(node instanceof Element)) return node.nodeType === Node.DOCUMENT_NODE ? inside : ''
      const space = node.namespaceURI?.split('/').at(-1) ?? ''
      const attributes = [...node.attributes]
        .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
        .toSorted()
      return `<${[`${space}:${node.localName}`, ...attributes].join(' ')}>${inside}</>`
    }
    return given.map((html) => written(new DOMParser().parseFromString(html, 'text/html')))
  }, pages)
  await browser.close()
  for (const [at, html] of pages.entries()) expect.soft(writtenTree(treeOf(html).root), html).toBe(theirs[at])
})
