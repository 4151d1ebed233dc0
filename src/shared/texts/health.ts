// What is said of a library that was looked over.
import type { Damage, DamageKind, Health } from '../health'
import type { Both } from './both'

interface HealthWords {
  readonly kinds: Readonly<Record<DamageKind, string>>
  readonly title: (damage: Damage) => string
  readonly more: (n: number) => string
  readonly sum: (health: Health, full: boolean) => string
}

export const healthTexts = {
  'zh-CN': {
    kinds: {
      database: '数据库',
      text: '正文',
      fields: '标题、署名、批注或备选',
      suggestion: '建议所据的正文',
      revision: '版本',
      picture: '图片',
      file: '原始文件',
    },
    title: ({ title, n }) => (n === null ? title || '无题' : `${title || '无题'}　第 ${n} 版`),
    more: (n) => `另有 ${n} 处`,
    sum: ({ sound, articles, headlines, revisions, pictures, files, damage, more }, full) =>
      `${sound ? '完好' : `有损坏：${damage.length + more} 处`}${
        full
          ? `。逐项核对了 ${articles} 篇稿件、${headlines} 条标题、${revisions} 个版本、${pictures} 张图片、${files} 个原始文件`
          : '。只查了数据库结构；逐篇核对请加 --full'
      }`,
  },
  en: {
    kinds: {
      database: 'database',
      text: 'text',
      fields: 'headline, credits, comments or candidates',
      suggestion: 'the text that suggestions are to',
      revision: 'revision',
      picture: 'picture',
      file: 'original file',
    },
    title: ({ title, n }) => (n === null ? title || 'Untitled' : `${title || 'Untitled'}, revision ${n}`),
    more: (n) => `and ${n} more`,
    sum: ({ sound, articles, headlines, revisions, pictures, files, damage, more }, full) =>
      `${sound ? 'Sound' : `Damaged in ${damage.length + more} places`}. ${
        full
          ? `Compared with their hashes: ${articles} articles, ${headlines} headlines, ${revisions} revisions, ${pictures} pictures, ${files} original files`
          : 'Only the database itself was looked at; add --full for every article'
      }`,
  },
} satisfies Both<HealthWords>
