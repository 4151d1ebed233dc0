// The manual in docs/manual as modules of plain data, one a language: `virtual:manual/zh-CN`, `virtual:manual/en`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { readManual, type ManualPage } from '../src/core/manual/read.ts'
import type { ManualSection } from '../src/shared/manual.ts'

const FOLDER = join(process.cwd(), 'docs/manual')

/** Beside the manual itself: pages that are chapters of their own, in the order of the contents. */
const FURTHER = ['from-word', 'from-wechat-editor', 'from-obsidian'] as const

export type ManualLanguage = 'zh-CN' | 'en'

export function manualPages(language: ManualLanguage): readonly ManualPage[] {
  const short = language === 'en' ? 'en' : 'zh'
  return [`${short}.md`, ...FURTHER.map((name) => `${name}.${short}.md`)].map((file) => ({
    file,
    text: readFileSync(join(FOLDER, file), 'utf8'),
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
      for (const { file } of [...manualPages(language), ...manualPages('en')])
        this.addWatchFile(join(FOLDER, file))
      // Parsed as JSON it is ready sooner than as a program.
      return `export const sections = JSON.parse(${JSON.stringify(JSON.stringify(manualSections(language)))})`
    },
  }
}
