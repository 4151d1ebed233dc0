// Words of the profiles of export: the ticks in the dialog, the sheet in which they are kept.
import type { Holding, PicturePlace } from '../formats'
import type { LeavingField } from '../exporting'
import type { Both } from './both'

interface ProfileWords {
  readonly by: string
  readonly manage: string
  /** Where a profile has no folder. */
  readonly asks: string
  readonly as: string
  readonly made: Readonly<Record<Holding, string>>
  readonly format: string
  readonly channel: string
  readonly noChannel: string
  readonly pictures: string
  readonly places: Readonly<Record<PicturePlace, string>>
  readonly title: string
  readonly hint: string
  readonly list: string
  readonly names: { readonly 'zh-CN': string; readonly en: string }
  readonly newName: { readonly 'zh-CN': string; readonly en: string }
  readonly naming: string
  readonly namingHint: (fields: string) => string
  readonly credit: string
  readonly creditNone: string
  readonly creditHint: string
  readonly fields: string
  readonly leaving: Readonly<Record<LeavingField, string>>
  readonly copyClean: string
  readonly folder: string
  readonly chooseFolder: string
  readonly forgetFolder: string
  readonly add: string
  readonly copy: string
  readonly copyOf: (name: string) => string
  readonly remove: string
  readonly reset: string
  readonly edited: string
  readonly up: string
  readonly down: string
  readonly done: string
  readonly added: (name: string) => string
  readonly changed: (name: string) => string
  readonly removed: (name: string) => string
  readonly wasReset: (name: string) => string
  readonly example: string
}

export const profilesTexts = {
  'zh-CN': {
    by: '按方案导出',
    manage: '管理导出方案…',
    asks: '导出时选文件夹',
    as: '做成',
    made: { article: '每篇一个文件', edition: '合成一个文件', folder: '静态网站', list: '清单' },
    format: '格式',
    channel: '渠道',
    noChannel: '不指定渠道（主标题）',
    pictures: '图片',
    places: { beside: '放在文件旁', inside: '放在文件里', none: '不带图片' },
    title: '导出方案',
    hint: '每个去处一个方案：格式、标题、署名、图片、文件名和文件夹。导出时可同时选几个，回车照上次再导一遍。',
    list: '导出方案',
    names: { 'zh-CN': '中文名', en: '英文名' },
    newName: { 'zh-CN': '新方案', en: 'New profile' },
    naming: '文件名',
    namingHint: (fields) => `可用：${fields}`,
    credit: '署名行',
    creditNone: '照格式自己的写法',
    creditHint: '可用：{作者} {单位} {来源} {责编} {日期}；方括号里的字段为空时整段不印',
    fields: '带出的栏目',
    leaving: {
      kicker: '引题',
      deck: '提要',
      author: '作者',
      organisation: '单位',
      editor: '责编',
      source: '来源',
      publishedAt: '日期',
      tags: '标签',
    },
    copyClean: '校对还有待核、疑误时不导出',
    folder: '文件夹',
    chooseFolder: '选文件夹…',
    forgetFolder: '每次再选',
    add: '新建方案',
    copy: '复制一份',
    copyOf: (name) => `${name} 副本`,
    remove: '删除方案',
    reset: '恢复原样',
    edited: '已改',
    up: '上移',
    down: '下移',
    done: '完成',
    added: (name) => `已新建导出方案“${name}”`,
    changed: (name) => `已改导出方案“${name}”`,
    removed: (name) => `已删除导出方案“${name}”`,
    wasReset: (name) => `导出方案“${name}”已恢复原样`,
    example: '例',
  },
  en: {
    by: 'By profile',
    manage: 'Manage profiles…',
    asks: 'asks for a folder',
    as: 'Make',
    made: { article: 'a file of each', edition: 'one file of all', folder: 'a static site', list: 'a list' },
    format: 'Format',
    channel: 'Channel',
    noChannel: 'No channel (main headline)',
    pictures: 'Pictures',
    places: { beside: 'beside the file', inside: 'in the file', none: 'none' },
    title: 'Export profiles',
    hint: 'A profile for each destination: format, headline, credits, pictures, file name and folder. Several can leave at once; Enter repeats the last.',
    list: 'Export profiles',
    names: { 'zh-CN': 'Chinese name', en: 'English name' },
    newName: { 'zh-CN': '新方案', en: 'New profile' },
    naming: 'File name',
    namingHint: (fields) => `Use: ${fields}`,
    credit: 'Credit line',
    creditNone: 'as the format prints it',
    creditHint:
      'Use: {author} {organisation} {source} {editor} {date}. What stands in square brackets goes if its fields are empty',
    fields: 'Fields that leave',
    leaving: {
      kicker: 'Kicker',
      deck: 'Deck',
      author: 'Author',
      organisation: 'Organisation',
      editor: 'Editor',
      source: 'Source',
      publishedAt: 'Date',
      tags: 'Tags',
    },
    copyClean: 'Hold back while copyediting has something to verify or a warning',
    folder: 'Folder',
    chooseFolder: 'Choose a folder…',
    forgetFolder: 'Ask each time',
    add: 'New profile',
    copy: 'Duplicate',
    copyOf: (name) => `${name} copy`,
    remove: 'Delete profile',
    reset: 'Reset',
    edited: 'changed',
    up: 'Up',
    down: 'Down',
    done: 'Done',
    added: (name) => `Profile “${name}” added`,
    changed: (name) => `Profile “${name}” changed`,
    removed: (name) => `Profile “${name}” deleted`,
    wasReset: (name) => `Profile “${name}” is as it came`,
    example: 'e.g.',
  },
} satisfies Both<ProfileWords>
