// The app as it is built, but for its words: each dictionary is lengthened. Built into a folder that nobody starts but a spec.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import base from '../../electron.vite.config.ts'

const LENGTHEN = fileURLToPath(import.meta.resolve('./lengthen.ts'))

/** Puts a call of `lengthen` under every module of texts. */
const lengthening = {
  name: 'lengthening',
  enforce: 'pre',
  transform(code: string, id: string): string | undefined {
    if (!/\/src\/shared\/texts\/[\w-]+\.ts$/.test(id.replaceAll('\\', '/'))) return undefined
    const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
    return `${code}\nimport { lengthen as lengthenWords } from ${JSON.stringify(LENGTHEN)}\nlengthenWords({ ${names.join(', ')} })\n`
  },
} as const

type Section = 'main' | 'preload' | 'renderer'
const section = (name: Section): object => {
  const own = base[name] ?? {}
  return {
    ...own,
    plugins: [...(own.plugins ?? []), lengthening],
    build: { ...own.build, outDir: resolve('node_modules/.cache/lengthened/out', name), emptyOutDir: true },
  }
}

export default { main: section('main'), preload: section('preload'), renderer: section('renderer') }
