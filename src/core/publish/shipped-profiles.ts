// The profiles of export that come with the program: a destination of each kind, to be used as they are or changed.
import type { ShippedProfile } from '#shared/profile'

const both = (zh: string, en: string): ShippedProfile['name'] => ({ 'zh-CN': zh, en })

/** Chinese papers print author, source and editor back in one line. */
const CREDITS = '[作者：{作者}　][来源：{来源}　][责编：{责编}]'
const HEADLINE = '{标题}'
const DATED = '{日期} {标题}'

const each = (
  key: string,
  name: ShippedProfile['name'],
  format: ShippedProfile['format'],
  channel: string | null,
  more: Partial<ShippedProfile> = {},
): ShippedProfile => ({ key, name, format, channel, as: 'article', naming: HEADLINE, ...more })

/** In the order of a day: what readers see first, then what colleagues and other systems take. */
export const SHIPPED_PROFILES: readonly ShippedProfile[] = [
  each('website', both('网站', 'Website'), 'html', 'website'),
  each('wechat', both('公众号', 'WeChat account'), 'wechat', 'wechat-editor'),
  each('toutiao', both('头条号', 'Toutiao'), 'html', 'toutiao', { creditLine: CREDITS }),
  each('xiaohongshu', both('小红书', 'Xiaohongshu'), 'text', 'xiaohongshu', {
    without: ['organisation', 'editor', 'publishedAt'],
  }),
  each('mail', both('邮件简报', 'Newsletter'), 'html', 'mail', { without: ['editor'] }),
  each('print', both('报纸排版', 'Print layout'), 'icml', 'print'),
  each('wire', both('通讯社', 'Wire'), 'newsml-g2', null, { naming: DATED }),
  // Older systems of newsrooms read GB18030 with Windows line ends.
  each('cms', both('采编系统', 'CMS, plain text'), 'text', null, {
    options: { encoding: 'gb18030', ends: 'crlf', indent: 'two' },
    creditLine: CREDITS,
    naming: DATED,
  }),
  each('hugo', both('静态站', 'Static site'), 'markdown', 'website', {
    options: { preset: 'hugo' },
    naming: '{日期}-{标题}',
  }),
  each('proof', both('清样', 'Proof'), 'pdf', 'print', { options: { lines: 'numbers' } }),
  each('colleagues', both('送审', 'For review'), 'docx', null, { options: { markup: 'with' } }),
  each('archive', both('存档', 'Archive'), 'json', null, { naming: DATED, pictures: 'inside' }),
]
