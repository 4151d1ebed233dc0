// `npm run icons`: the application's icon in the containers that systems want, drawn from resources/icon.svg by Chromium.
import { chromium } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findChromium } from './system.ts'
import { icns, ico } from './icon-files.ts'

const RESOURCES = resolve(import.meta.dirname, '../resources')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const

const address = `data:image/svg+xml;base64,${readFileSync(join(RESOURCES, 'icon.svg')).toString('base64')}`
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
const drawn = new Map<number, Buffer>()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
  )
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  drawn.set(size, await page.screenshot({ omitBackground: true }))
}
await browser.close()

mkdirSync(join(RESOURCES, 'icons'), { recursive: true })
// Linux takes a folder of sizes.
for (const [size, png] of drawn)
  if (size !== 24) writeFileSync(join(RESOURCES, 'icons', `${size}x${size}.png`), png)
writeFileSync(join(RESOURCES, 'icon.ico'), ico(drawn))
writeFileSync(join(RESOURCES, 'icon.icns'), icns(drawn))
