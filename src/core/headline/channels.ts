// Where headlines go, and what fits there: default channels as data, and the check of a text against one.
import type { Channel, ChannelLimit } from '#shared/channel'
import { graphemesOf } from '../text/graphemes'
import { countIn, type TextUnit } from '../text/units'

const NOTED = '2026-11-22'

/** `H` official text, `M` working publisher code or the interface itself, `L` secondary, `?` not found. */
export const DEFAULT_CHANNELS: readonly Channel[] = [
  {
    key: 'website',
    name: { 'zh-CN': '网站', en: 'Website' },
    preview: 'web',
    limits: [
      {
        field: 'title',
        min: 6,
        max: 30,
        visible: null,
        unit: 'cp',
        hard: false,
        sourceNote: '政务网站群投稿规定：超过 30 字须另备短标题；各站不同，可改',
        checkedOn: NOTED,
        confidence: 'M',
      },
    ],
  },
  {
    key: 'wechat-editor',
    name: { 'zh-CN': '微信公众号（后台）', en: 'WeChat account (editor)' },
    preview: 'wechat-card',
    limits: [
      {
        field: 'title',
        min: 1,
        max: 64,
        visible: 30,
        unit: 'cp',
        hard: true,
        sourceNote: '后台编辑器 64 字（帮助页所述，旧为 36）；订阅列表两行约 20～30 字可见（仅见于博客）',
        checkedOn: NOTED,
        confidence: 'M',
      },
      {
        field: 'digest',
        min: null,
        max: 120,
        visible: 54,
        unit: 'cp',
        hard: true,
        sourceNote: '摘要 120 字；留空则取正文前 54 字',
        checkedOn: NOTED,
        confidence: 'M',
      },
    ],
  },
  {
    key: 'wechat-api',
    name: { 'zh-CN': '微信公众号（接口）', en: 'WeChat account (API)' },
    preview: 'wechat-card',
    limits: [
      {
        field: 'title',
        min: 1,
        max: 32,
        visible: 30,
        unit: 'cp',
        hard: true,
        sourceNote: '官方文档 draft/add：标题不超过 32 字；列表两行约 20～30 字可见（仅见于博客）',
        checkedOn: NOTED,
        confidence: 'H',
      },
      {
        field: 'digest',
        min: null,
        max: 128,
        visible: 54,
        unit: 'cp',
        hard: true,
        sourceNote: '官方文档 draft/add：摘要不超过 128 字，留空取前 54 字',
        checkedOn: NOTED,
        confidence: 'H',
      },
    ],
  },
  {
    key: 'toutiao',
    name: { 'zh-CN': '今日头条', en: 'Toutiao' },
    preview: 'feed',
    limits: [
      {
        field: 'title',
        min: 2,
        max: 30,
        visible: null,
        unit: 'cp',
        hard: true,
        sourceNote: '发布页占位文字“2～30个字”；旧资料为 5～30',
        checkedOn: NOTED,
        confidence: 'M',
      },
    ],
  },
  {
    key: 'xiaohongshu',
    name: { 'zh-CN': '小红书', en: 'Xiaohongshu' },
    preview: 'cover',
    limits: [
      {
        field: 'title',
        min: 1,
        max: 40,
        visible: null,
        unit: 'w2',
        hard: true,
        sourceNote: '20 字，汉字计 2、半角计 1，共 40',
        checkedOn: NOTED,
        confidence: 'M',
      },
    ],
  },
  {
    key: 'push',
    name: { 'zh-CN': '推送通知', en: 'Push notification' },
    preview: 'push',
    limits: [
      {
        field: 'title',
        min: 1,
        max: null,
        visible: 15,
        unit: 'w1',
        hard: false,
        sourceNote: '锁屏标题约 12～15 个汉字可见，依机型与字号而异',
        checkedOn: NOTED,
        confidence: 'L',
      },
      {
        field: 'digest',
        min: null,
        max: 80,
        visible: 45,
        unit: 'w1',
        hard: false,
        sourceNote: '锁屏正文约四行 80 字；安卓折叠时约一行 45',
        checkedOn: NOTED,
        confidence: 'L',
      },
    ],
  },
  {
    key: 'search',
    name: { 'zh-CN': '搜索结果', en: 'Search result' },
    preview: 'search',
    limits: [
      {
        field: 'title',
        min: null,
        max: null,
        visible: 30,
        unit: 'w1',
        hard: false,
        sourceNote: '无官方上限；约 600 px 处截断，折合 30 个汉字或 60 个拉丁字母',
        checkedOn: NOTED,
        confidence: 'M',
      },
    ],
  },
  {
    key: 'mail',
    name: { 'zh-CN': 'RSS 与邮件', en: 'RSS and mail' },
    preview: 'mail',
    limits: [
      {
        field: 'title',
        min: 1,
        max: 998,
        visible: 30,
        unit: 'u16',
        hard: false,
        sourceNote: '桌面邮箱约 60、手机约 30 字符可见；RFC 5322 一行至多 998',
        checkedOn: NOTED,
        confidence: 'L',
      },
    ],
  },
]

export interface LengthCheck {
  readonly limit: ChannelLimit
  readonly count: number
  /** `over` and `under` break max and min; `cut` fits but is not seen whole. */
  readonly verdict: 'fits' | 'over' | 'under' | 'cut'
  /** `block` keeps this channel's export back; `note` is advice. */
  readonly severity: 'block' | 'warn' | 'note' | 'none'
  /** How much too long or short, in the limit's unit; 0 when it fits. */
  readonly by: number
  /** UTF-16 offset behind the last visible character, null when all is visible. */
  readonly cutAt: number | null
}

/** UTF-16 offset behind the last whole grapheme that fits into `room` units; null when the text fits. */
export function cutOffset(text: string, unit: TextUnit, room: number): number | null {
  if (countIn(unit, text) <= room) return null
  let used = 0
  let offset = 0
  for (const grapheme of graphemesOf(text)) {
    used += countIn(unit, grapheme)
    if (used > room) return offset
    offset += grapheme.length
  }
  return null
}

/** Whether another way of counting agrees that the text is too long; asked where the place's own unit is not certain. */
function isOverEitherWay(text: string, limit: ChannelLimit, max: number): boolean {
  if (limit.confidence === 'H' || limit.confidence === 'M') return true
  return countIn('cp', text) > max && countIn('w1', text) > max
}

function checkLimit(text: string, limit: ChannelLimit): LengthCheck | null {
  if (limit.unit === 'px') return null
  const count = countIn(limit.unit, text)
  const cutAt = limit.visible === null ? null : cutOffset(text, limit.unit, limit.visible)
  const found = (
    verdict: LengthCheck['verdict'],
    severity: LengthCheck['severity'],
    by: number,
  ): LengthCheck => ({
    limit,
    count,
    verdict,
    severity,
    by,
    cutAt,
  })
  if (limit.max !== null && count > limit.max) {
    const severity = isOverEitherWay(text, limit, limit.max) ? (limit.hard ? 'block' : 'warn') : 'note'
    return found('over', severity, count - limit.max)
  }
  if (limit.min !== null && count < limit.min)
    return found('under', limit.hard ? 'block' : 'warn', limit.min - count)
  if (limit.visible !== null && cutAt !== null) return found('cut', 'note', count - limit.visible)
  return found('fits', 'none', 0)
}

/** A text against a channel's limits for a field, in the limits' order. Limits in pixels are left to who has the font. */
export function checkLengths(
  text: string,
  channel: Channel,
  field: ChannelLimit['field'] = 'title',
): readonly LengthCheck[] {
  return channel.limits.flatMap((limit) => {
    const check = limit.field === field ? checkLimit(text, limit) : null
    return check === null ? [] : [check]
  })
}
