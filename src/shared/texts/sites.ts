// Words of the sites whose pages Galley was taught to read.
import type { ProfilePart } from '../page-profile'
import type { Both } from './both'
import { agree, counted } from './plural'

interface SitesWords {
  readonly title: string
  readonly hint: string
  readonly none: string
  readonly list: string
  readonly parts: Readonly<Record<ProfilePart, string>>
  readonly used: (site: string) => string
  readonly taught: (n: string) => string
  readonly neverRead: string
  readonly read: (n: string, right: string, last: string) => string
  readonly places: string
  readonly forget: string
  readonly forgetAll: string
  readonly export: string
  readonly import: string
  readonly done: string
  readonly off: (site: string) => string
  readonly on: (site: string) => string
  readonly forgotten: (site: string) => string
  readonly allForgotten: (n: string) => string
  readonly exported: (file: string) => string
  readonly imported: (n: string) => string
}

export const sitesTexts = {
  'zh-CN': {
    title: '来源网站',
    hint: '改好一篇网页稿，按“照这篇的改法读这个网站”，清样就记下各部分在网页里的位置。停用后照常读，不按所学；学过的不丢。',
    none: '还没有学过网站。',
    list: '学过的网站',
    parts: {
      headline: '标题',
      author: '作者',
      source: '来源',
      editor: '责编',
      date: '日期',
      body: '正文',
      furniture: '移出的部分',
    },
    used: (site) => `按所学读 ${site}`,
    taught: (n) => `学自 ${n} 页`,
    neverRead: '还没有按它读过',
    read: (n, right, last) => `按它读过 ${n} 页，${right} 页没有再改 · 最近 ${last}`,
    places: '记住的位置',
    forget: '忘记这个网站',
    forgetAll: '全部忘记',
    export: '存成文件…',
    import: '读入文件…',
    done: '完成',
    off: (site) => `${site} 不再按所学读`,
    on: (site) => `${site} 按所学读`,
    forgotten: (site) => `已忘记 ${site}`,
    allForgotten: (n) => `已忘记 ${n} 个网站`,
    exported: (file) => `已存成 ${file}`,
    imported: (n) => `已读入 ${n} 个网站`,
  },
  en: {
    title: 'Sites',
    hint: 'Correct one article of a web page and let Galley learn its site: it keeps where each part lies. Switched off, pages are read as if nothing had been learned, and what was learned stays.',
    none: 'No site has been learned yet.',
    list: 'Sites learned',
    parts: {
      headline: 'Headline',
      author: 'Author',
      source: 'Source',
      editor: 'Editor',
      date: 'Date',
      body: 'Body',
      furniture: 'Set apart',
    },
    used: (site) => `Read ${site} as learned`,
    taught: (n) => `learned from ${n === '1' ? '1 page' : `${n} pages`}`,
    neverRead: 'no page read by it yet',
    read: (n, right, last) =>
      `${n === '1' ? '1 page' : `${n} pages`} read by it, ${right} not corrected since · last ${last}`,
    places: 'Places kept',
    forget: 'Forget this site',
    forgetAll: 'Forget all',
    export: 'Write to a file…',
    import: 'Read a file…',
    done: 'Done',
    off: (site) => `${site} is no longer read as learned`,
    on: (site) => `${site} is read as learned`,
    forgotten: (site) => `${site} is forgotten`,
    allForgotten: (n) => `${counted(n, 'site')} ${agree(n, 'is', 'are')} forgotten`,
    exported: (file) => `Written to ${file}`,
    imported: (n) => `${counted(n, 'site')} taken in`,
  },
} satisfies Both<SitesWords>
