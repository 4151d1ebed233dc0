// What an offline app must not do unnoticed: console errors, page errors, breaches of its policy, outside requests.
import type { ElectronApplication, Page, Request } from '@playwright/test'

// The app's own schemes, also as the Chromium host spells them (https://bundle.app.invalid/…), and what needs no network.
const INSIDE = /^(?:(?:app|media|data|blob|about|devtools):|https:\/\/[^/]+\.(?:app|media)\.invalid\/)/

const MARK = 'securitypolicyviolation: '

function reportViolations(mark: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`${mark}${event.violatedDirective} ${event.blockedURI}`)
  })
}

function outside(request: Request): string {
  return `outside request: ${request.method()} ${request.url()}`
}

/** Adds one line for each to `noise`, for every window that the app opens. */
export async function listenForNoise(app: ElectronApplication, noise: string[]): Promise<void> {
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => noise.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error')
        noise.push(`console error: ${message.text()} (${message.location().url})`)
    })
    page.on('request', (request) => {
      if (!INSIDE.test(request.url()) && !request.isNavigationRequest()) noise.push(outside(request))
    })
    // A navigation that the app refuses has asked for nothing; one that is answered has.
    page.on('response', (response) => {
      if (!INSIDE.test(response.url()) && response.request().isNavigationRequest())
        noise.push(outside(response.request()))
    })
    // The document that is there already; the script below is for the ones to come.
    page.evaluate(reportViolations, MARK).catch(() => {})
  }
  app.windows().forEach(watch)
  app.on('window', watch)
  await app.context().addInitScript(reportViolations, MARK)
}
