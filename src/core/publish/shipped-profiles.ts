// The profiles of export that come with the program: a destination of each kind, to be used as they are or changed.
import type { ShippedProfile } from '#shared/profile'

const both = (zh: string, en: string): ShippedProfile['name'] => ({ 'zh-CN': zh, en })

/** Chinese papers print author, source and editor back in one line. */
const CREDITS = '[作者：{作者}　][来源：{来源}　][责编：{责编}]'

export const SHIPPED_PROFILES: readonly ShippedProfile[] = [
  {
    key: 'website',
    name: both('网站', 'Website'),
    format: 'html',
    channel: 'website',
    as: 'article',
    naming: '{标题}',
  },
  {
    key: 'plain',
    name: both('内网与采编系统', 'CMS and wire, plain text'),
    format: 'text',
    channel: null,
    creditLine: CREDITS,
    as: 'article',
    naming: '{日期} {标题}',
  },
  {
    key: 'proof',
    name: both('清样（PDF）', 'Proof (PDF)'),
    format: 'pdf',
    channel: 'print',
    as: 'article',
    naming: '{标题}',
  },
  {
    key: 'archive',
    name: both('存档', 'Archive'),
    format: 'markdown',
    channel: null,
    as: 'article',
    naming: '{日期} {标题}',
  },
]
