// Which of the two runs the app in tests.
import { findElectron } from './electron-binary.ts'

function choose(): 'electron' | 'chromium' {
  const forced = process.env.E2E_HOST
  if (forced === undefined || forced === '') return findElectron() ? 'electron' : 'chromium'
  if (forced === 'electron' || forced === 'chromium') return forced
  throw new Error(`E2E_HOST is '${forced}'; it may be electron or chromium`)
}

export const runsOn: 'electron' | 'chromium' = choose()
