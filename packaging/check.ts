// `npm run package` ends with this: whatever electron-builder has left in `dist` is looked into, fuses and all.
import { resolve } from 'node:path'
import { packedApps, wrongIn } from './packed.ts'

const folder = resolve(process.argv[2] ?? 'dist')
const apps = packedApps(folder)
if (apps.length === 0) {
  console.error(`No packed app in ${folder}.`)
  process.exitCode = 1
}
for (const app of apps) {
  const wrong = wrongIn(app)
  console.log(`${app}: ${wrong.length === 0 ? 'as it should be' : ''}`)
  for (const line of wrong) console.error(`  ${line}`)
  if (wrong.length > 0) process.exitCode = 1
}
