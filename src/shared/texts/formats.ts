// Names of the formats, and of what can be chosen of each.
import type { Format, SHAPES } from '../formats'
import type { Both } from './both'

type Options = {
  readonly [F in Format]: {
    readonly [O in keyof (typeof SHAPES)[F]['options']]: {
      readonly name: string
      readonly values: (typeof SHAPES)[F]['options'][O] extends readonly (infer V extends string)[]
        ? Readonly<Record<V, string>>
        : never
    }
  }
}

interface FormatWords {
  readonly names: Readonly<Record<Format, string>>
  /** In the system's dialog. */
  readonly files: Readonly<Record<Format, string>>
  readonly options: Options
}

export const formatTexts = {
  'zh-CN': {
    names: {
      html: 'HTML',
      markdown: 'Markdown',
      wechat: '微信公众号',
      text: '纯文本',
      'newsml-g2': 'NewsML-G2',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB',
      docx: 'Word',
      wxr: 'WordPress（WXR）',
      json: '清样 JSON',
      icml: 'InDesign（ICML）',
      csv: 'CSV 清单',
      pdf: 'PDF',
      site: '静态网站',
    },
    files: {
      html: 'HTML 网页',
      markdown: 'Markdown',
      wechat: '微信公众号图文',
      text: '纯文本',
      'newsml-g2': 'NewsML-G2',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB 电子书',
      docx: 'Word 文档',
      wxr: 'WordPress 导入文件',
      json: '清样稿件文件',
      icml: 'InDesign 文章（ICML）',
      csv: 'CSV 清单',
      pdf: 'PDF',
      site: '静态网站文件夹',
    },
    options: {
      html: {},
      markdown: {
        preset: { name: '用于', values: { plain: '通用', hugo: 'Hugo', jekyll: 'Jekyll', hexo: 'Hexo' } },
      },
      wechat: {
        theme: { name: '样式', values: { ink: '墨', vermilion: '朱批', blue: '蓝铅' } },
        form: { name: '形式', values: { page: '网页（打开后全选复制）', source: '源码' } },
      },
      text: {
        encoding: { name: '编码', values: { 'utf-8': 'UTF-8', gb18030: 'GB18030' } },
        ends: { name: '换行', values: { lf: 'LF', crlf: 'CRLF（Windows）' } },
        indent: { name: '段首', values: { none: '不缩进', two: '空两格' } },
      },
      'newsml-g2': {},
      nitf: {},
      ninjs: {},
      epub: {},
      docx: {
        markup: { name: '建议与批注', values: { with: '带修订与批注', without: '只要定下的文字' } },
      },
      wxr: { status: { name: '状态', values: { draft: '草稿', publish: '已发布' } } },
      json: {},
      icml: {},
      csv: { language: { name: '列名', values: { zh: '中文', en: '英文' } } },
      pdf: {
        lines: { name: '行号', values: { none: '不标', numbers: '每行标出' } },
        paper: { name: '纸张', values: { a4: 'A4', b5: 'B5', letter: 'Letter' } },
      },
      site: {},
    },
  },
  en: {
    names: {
      html: 'HTML',
      markdown: 'Markdown',
      wechat: 'WeChat',
      text: 'Plain text',
      'newsml-g2': 'NewsML-G2',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB',
      docx: 'Word',
      wxr: 'WordPress (WXR)',
      json: 'Galley JSON',
      icml: 'InDesign (ICML)',
      csv: 'CSV list',
      pdf: 'PDF',
      site: 'Static site',
    },
    files: {
      html: 'HTML page',
      markdown: 'Markdown',
      wechat: 'WeChat article',
      text: 'Plain text',
      'newsml-g2': 'NewsML-G2',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB book',
      docx: 'Word document',
      wxr: 'WordPress import file',
      json: 'Galley article file',
      icml: 'InDesign story (ICML)',
      csv: 'CSV list',
      pdf: 'PDF',
      site: 'Folder of a static site',
    },
    options: {
      html: {},
      markdown: {
        preset: {
          name: 'For',
          values: { plain: 'Any reader', hugo: 'Hugo', jekyll: 'Jekyll', hexo: 'Hexo' },
        },
      },
      wechat: {
        theme: { name: 'Theme', values: { ink: 'Ink', vermilion: 'Vermilion', blue: 'Blue pencil' } },
        form: { name: 'Form', values: { page: 'Page (open, select all, copy)', source: 'Source' } },
      },
      text: {
        encoding: { name: 'Encoding', values: { 'utf-8': 'UTF-8', gb18030: 'GB18030' } },
        ends: { name: 'Line ends', values: { lf: 'LF', crlf: 'CRLF (Windows)' } },
        indent: { name: 'Paragraphs', values: { none: 'Not indented', two: 'Indented by two' } },
      },
      'newsml-g2': {},
      nitf: {},
      ninjs: {},
      epub: {},
      docx: {
        markup: {
          name: 'Suggestions and comments',
          values: { with: 'As tracked changes and comments', without: 'The text that holds alone' },
        },
      },
      wxr: { status: { name: 'Status', values: { draft: 'Draft', publish: 'Published' } } },
      json: {},
      icml: {},
      csv: { language: { name: 'Column names', values: { zh: 'Chinese', en: 'English' } } },
      pdf: {
        lines: { name: 'Line numbers', values: { none: 'None', numbers: 'Every line' } },
        paper: { name: 'Paper', values: { a4: 'A4', b5: 'B5', letter: 'Letter' } },
      },
      site: {},
    },
  },
} satisfies Both<FormatWords>
