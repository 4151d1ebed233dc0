// The manual in docs/manual as modules of plain data, one a language: `virtual:manual/zh-CN`, `virtual:manual/en`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { pagesOf, readManual, type ManualPage } from '../src/core/manual/read.ts'
import type { ManualSection } from '../src/shared/manual.ts'

const FOLDER = join(process.cwd(), 'docs/manual')

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
      // Parsed as JSON it is ready sooner than as a program.
      return `export const sections = JSON.parse(${JSON.stringify(JSON.stringify(manualSections(language)))})`
    },
  }
}
