// Where the app with lengthened words is built, and how.
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT, run } from '../../packaging/run.ts'

/** Within node_modules, so that its modules are found and nothing of it is ever packed. */
export const LENGTHENED_APP: string = join(ROOT, 'node_modules/.cache/lengthened')

const CONFIG = fileURLToPath(import.meta.resolve('./lengthened.config.ts'))

/** A folder as `appDir` wants it. */
export async function buildLengthened(): Promise<void> {
  await mkdir(LENGTHENED_APP, { recursive: true })
  await cp(join(ROOT, 'resources'), join(LENGTHENED_APP, 'resources'), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(LENGTHENED_APP, 'package.json'))
  const code = await run('electron-vite', ['build', '--logLevel', 'error', '-c', CONFIG])
  if (code !== 0) throw new Error('The app with lengthened words could not be built')
}
