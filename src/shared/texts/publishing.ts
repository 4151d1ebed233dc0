// Words of publishing: the export dialog, its pre-flight list and its result.
import type { ExportedFile, Format } from '../exporting'
import type { Both } from './both'

interface PublishWords {
  readonly title: (n: string) => string
  readonly format: string
  readonly formats: Readonly<Record<Format, string>>
  readonly previewOf: (name: string) => string
  readonly before: string
  readonly fine: string
  readonly warnings: Readonly<Record<ExportedFile['warnings'][number], string>>
  readonly jump: Readonly<Record<ExportedFile['warnings'][number], string>>
  readonly go: string
  readonly cancel: string
  readonly close: string
  readonly done: (n: string) => string
  readonly reveal: string
  readonly copy: string
  readonly copied: string
  readonly cannotCopy: string
  readonly more: (n: string) => string
  readonly fingerprint: string
}

export const publishingTexts = {
  'zh-CN': {
    title: (n) => (n === '1' ? '导出' : `导出 ${n} 篇`),
    format: '格式',
    formats: { html: 'HTML', markdown: 'Markdown', text: '纯文本' },
    previewOf: (name) => `预览 · ${name}`,
    before: '导出之前',
    fine: '标题已通过，署名与来源齐全。',
    warnings: { 'headline-not-approved': '标题还没有通过', 'no-author': '作者未填', 'no-source': '来源未填' },
    jump: { 'headline-not-approved': '到标题台', 'no-author': '去填作者', 'no-source': '去填来源' },
    go: '导出…',
    cancel: '取消',
    close: '关闭',
    done: (n) => `已导出 ${n} 个文件`,
    reveal: '在文件夹中显示',
    copy: '复制内容',
    copied: '已复制到剪贴板',
    cannotCopy: '系统不让复制。可在预览里选中后复制。',
    more: (n) => `另有 ${n} 个文件`,
    fingerprint: '指纹',
  },
  en: {
    title: (n) => (n === '1' ? 'Export' : `Export ${n} articles`),
    format: 'Format',
    formats: { html: 'HTML', markdown: 'Markdown', text: 'Plain text' },
    previewOf: (name) => `Preview · ${name}`,
    before: 'Before you export',
    fine: 'The headline is approved; credits and source are there.',
    warnings: {
      'headline-not-approved': 'The headline is not approved yet',
      'no-author': 'No author is given',
      'no-source': 'No source is given',
    },
    jump: { 'headline-not-approved': 'To the bench', 'no-author': 'Fill it in', 'no-source': 'Fill it in' },
    go: 'Export…',
    cancel: 'Cancel',
    close: 'Close',
    done: (n) => (n === '1' ? '1 file exported' : `${n} files exported`),
    reveal: 'Show in folder',
    copy: 'Copy the text',
    copied: 'Copied to the clipboard',
    cannotCopy: 'The system refused to copy. Select the text in the preview and copy it there.',
    more: (n) => `and ${n} more files`,
    fingerprint: 'Fingerprint',
  },
} satisfies Both<PublishWords>
