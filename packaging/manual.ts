// The manual in docs/manual as modules of plain data, one a language: `virtual:manual/zh-CN`, `virtual:manual/en`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { readPicture } from '../src/core/media/picture.ts'
import { pagesOf, readManual, type ManualPage } from '../src/core/manual/read.ts'
import type { ManualSection } from '../src/shared/manual.ts'

const FOLDER = join(process.cwd(), 'docs/manual')
const PICTURES = join(FOLDER, 'pictures')

export type ManualLanguage = 'zh-CN' | 'en'

const shortName = (language: ManualLanguage): string => (language === 'en' ? 'en' : 'zh')

/** The list of contents: `docs/manual/zh.md`, `docs/manual/en.md`. */
function manualContents(language: ManualLanguage): string {
  return readFileSync(join(FOLDER, `${shortName(language)}.md`), 'utf8')
}

/** The pages in the order of their contents. */
export function manualPages(language: ManualLanguage): readonly ManualPage[] {
  return pagesOf(manualContents(language)).map(({ file, group }) => ({
    file,
    group,
    text: readFileSync(join(FOLDER, shortName(language), file), 'utf8'),
  }))
}

export function manualSections(language: ManualLanguage): readonly ManualSection[] {
  return readManual(manualPages(language), manualPages('en'), language)
}

/** `queue.zh.webp` → `queue.zh.dark.webp`: the same, taken by night. */
export const nightOf = (file: string): string => file.replace(/\.webp$/, '.dark.webp')

/** The pictures that the sections show, each once, as they are by day. */
export function picturesOf(sections: readonly ManualSection[]): readonly string[] {
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.kind === 'picture' ? [one.file] : [])),
  )
  return [...new Set(all)]
}

export function manual(): Plugin {
  return {
    name: 'manual',
    resolveId: (id) => (/^virtual:manual\/(?:zh-CN|en)$/.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = /^\0virtual:manual\/(zh-CN|en)$/.exec(id)?.[1]
      if (language !== 'zh-CN' && language !== 'en') return undefined
      for (const name of [language, 'en'] as const) {
        this.addWatchFile(join(FOLDER, `${shortName(name)}.md`))
        for (const { file } of manualPages(name)) this.addWatchFile(join(FOLDER, shortName(name), file))
      }
      const sections = manualSections(language)
      // One that is not there yet is its text, until `npm run pictures` has taken it; a test misses it.
      const there = picturesOf(sections).filter((file) => existsSync(join(PICTURES, file)))
      const pictures = there.map((file, n) => {
        const path = join(PICTURES, file)
        const night = join(PICTURES, nightOf(file))
        const read = readPicture(readFileSync(path))
        if (typeof read === 'string') throw new Error(`${file} is ${read}`)
        const { width, height } = read
        return {
          line: [path, existsSync(night) ? night : path]
            .map((one, at) => `import p${n}_${at} from ${JSON.stringify(`${one}?url&no-inline`)}`)
            .join('\n'),
          entry: `${JSON.stringify(file)}: { address: p${n}_0, night: p${n}_1, width: ${width}, height: ${height} }`,
        }
      })
      return [
        ...pictures.map(({ line }) => line),
        `export const pictures = { ${pictures.map(({ entry }) => entry).join(', ')} }`,
        // Parsed as JSON it is ready sooner than as a program.
        `export const sections = JSON.parse(${JSON.stringify(JSON.stringify(sections))})`,
      ].join('\n')
    },
  }
}
