// Words of the menus beyond the names of commands: what the system itself does, and menus within menus.
import type { Both } from './both'

export type SubmenuName =
  | 'find'
  | 'copyedit'
  | 'suggestion'
  | 'comment'
  | 'split'
  | 'go'
  | 'insert'
  | 'table'
  | 'revision'
  | 'change'
  | 'piece'
  | 'cluster'
  | 'finding'

/** What the system does by itself, by Electron's name of it. */
export type RoleName =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'close'
  | 'front'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'

interface MenuWords {
  readonly app: string
  /** A window without an article. */
  readonly untitled: string
  readonly submenus: Readonly<Record<SubmenuName, string>>
  readonly roles: Readonly<Record<RoleName, string>>
}

export const menuWords = {
  'zh-CN': {
    app: '清样',
    untitled: '未题',
    submenus: {
      find: '查找选项',
      copyedit: '校对',
      suggestion: '修改建议',
      comment: '批注',
      split: '并排',
      go: '转到',
      insert: '插入',
      table: '表格',
      revision: '版本',
      change: '改动',
      piece: '原稿片段',
      cluster: '相似标题',
      finding: '检查结果',
    },
    roles: {
      undo: '撤销',
      redo: '重做',
      cut: '剪切',
      copy: '复制',
      paste: '粘贴',
      selectAll: '全选',
      resetZoom: '实际大小',
      zoomIn: '放大',
      zoomOut: '缩小',
      togglefullscreen: '全屏',
      minimize: '最小化',
      zoom: '缩放窗口',
      close: '关闭窗口',
      front: '前置全部窗口',
      services: '服务',
      hide: '隐藏清样',
      hideOthers: '隐藏其他',
      unhide: '全部显示',
      quit: '退出清样',
    },
  },
  en: {
    app: 'Galley',
    untitled: 'Untitled',
    submenus: {
      find: 'Find Options',
      copyedit: 'Copyedit',
      suggestion: 'Suggestions',
      comment: 'Comments',
      split: 'Beside',
      go: 'Go To',
      insert: 'Insert',
      table: 'Table',
      revision: 'Revisions',
      change: 'Changes',
      piece: 'Pieces of the Source',
      cluster: 'Similar Headlines',
      finding: 'Findings',
    },
    roles: {
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      resetZoom: 'Actual Size',
      zoomIn: 'Zoom In',
      zoomOut: 'Zoom Out',
      togglefullscreen: 'Full Screen',
      minimize: 'Minimize',
      zoom: 'Zoom Window',
      close: 'Close Window',
      front: 'Bring All to Front',
      services: 'Services',
      hide: 'Hide Galley',
      hideOthers: 'Hide Others',
      unhide: 'Show All',
      quit: 'Quit Galley',
    },
  },
} satisfies Both<MenuWords>
