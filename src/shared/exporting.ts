// What can be exported and what came of it.

export const FORMATS = ['html', 'markdown', 'text'] as const
export type Format = (typeof FORMATS)[number]

export const EXTENSIONS: Readonly<Record<Format, string>> = { html: 'html', markdown: 'md', text: 'txt' }

export interface ExportedFile {
  readonly id: string
  /** Absolute path of the file as written. */
  readonly file: string
  readonly format: Format
  readonly sha256: string
  readonly headline: string
  readonly warnings: readonly ('headline-not-approved' | 'no-author' | 'no-source')[]
}

export interface ExportReport {
  readonly files: readonly ExportedFile[]
}
