// Words of publishing: the export dialog, its pre-flight list and its result.
import type { Format, Warning } from '../exporting'
import type { Both } from './both'

interface PublishWords {
  readonly title: (n: string) => string
  readonly format: string
  readonly formats: Readonly<Record<Format, string>>
  readonly previewOf: (name: string) => string
  readonly exampleOf: (name: string) => string
  readonly before: string
  readonly fine: string
  readonly fineAll: string
  readonly warnedOf: (warning: string, n: string) => string
  readonly comma: string
  readonly warnings: Readonly<Record<Warning, string>>
  readonly jump: Readonly<Record<Warning, string>>
  readonly go: string
  readonly cancel: string
  readonly close: string
  readonly done: (n: string) => string
  readonly doneOf: (n: string, of: string) => string
  readonly stoppedThere: string
  readonly files: string
  readonly reveal: string
  readonly revealFile: (name: string) => string
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
    exampleOf: (name) => `预览第一篇 · ${name}`,
    before: '导出之前',
    fine: '标题已通过，署名与来源齐全。',
    fineAll: '各篇标题都已通过，署名与来源齐全。',
    warnedOf: (warning, n) => `${warning} · ${n} 篇`,
    comma: '；',
    warnings: { 'headline-not-approved': '标题还没有通过', 'no-author': '作者未填', 'no-source': '来源未填' },
    jump: { 'headline-not-approved': '到标题台', 'no-author': '去填作者', 'no-source': '去填来源' },
    go: '导出…',
    cancel: '取消',
    close: '关闭',
    done: (n) => `已导出 ${n} 个文件`,
    doneOf: (n, of) => `已导出 ${n}／${of} 个文件`,
    stoppedThere: '已停下。写好的文件都是完整的，留在文件夹里。',
    files: '已导出的文件',
    reveal: '在文件夹中显示',
    revealFile: (name) => `在文件夹中显示“${name}”`,
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
    exampleOf: (name) => `Preview of the first · ${name}`,
    before: 'Before you export',
    fine: 'The headline is approved; credits and source are there.',
    fineAll: 'Every headline is approved; credits and sources are there.',
    warnedOf: (warning, n) => `${warning} · ${n === '1' ? '1 article' : `${n} articles`}`,
    comma: '; ',
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
    doneOf: (n, of) => `${n} of ${of} files exported`,
    stoppedThere: 'Stopped. The files that were written are whole and stay in the folder.',
    files: 'Files exported',
    reveal: 'Show in folder',
    revealFile: (name) => `Show “${name}” in its folder`,
    copy: 'Copy the text',
    copied: 'Copied to the clipboard',
    cannotCopy: 'The system refused to copy. Select the text in the preview and copy it there.',
    more: (n) => `and ${n} more files`,
    fingerprint: 'Fingerprint',
  },
} satisfies Both<PublishWords>
