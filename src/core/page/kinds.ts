// What each line of a raw page is likely to be, before any of them is called headline or body.
import { readCredits } from './credits'
import type { Credits } from './credit'
import { fold } from '../text/fold'
import { afterBullet, isBullet, weight, width, type Line } from './lines'
import {
  BARE_PICTURE_NOTES,
  DISCLAIMER,
  END_OPENERS,
  END_WORDS,
  FURNITURE_PARTS,
  PICTURE_NOTES,
  TOOL_WORDS,
} from './markers'

export type LineKind =
  | 'prose'
  | 'short'
  | 'credit'
  | 'picture'
  | 'end'
  | 'tool'
  | 'crumb'
  | 'menu'
  | 'bullet'
  | 'item'

export interface ReadLine extends Line {
  readonly kind: LineKind
  /** Characters without blanks. */
  readonly size: number
  readonly credits: Credits | null
}

const notes = new Set(PICTURE_NOTES)
const bareNotes = new Set(BARE_PICTURE_NOTES)
const IN_BRACKETS = /^[【[(（〔<]\s{0,2}([^】\])）〕>]{1,16}?)\s{0,2}[】\])）〕>]/

/** The picture note a line opens with, e.g. 【资料图】; empty if there is none. */
export function pictureNote(text: string): string {
  if (bareNotes.has(text)) return text
  const found = IN_BRACKETS.exec(text)
  return found && notes.has((found[1] ?? '').toLowerCase()) ? found[0] : ''
}

const SENTENCE_END = /[。！？!?…”"』」）)]$|[a-z][.]["”’]?$/
const INNER_MARK = /[，。；：、,;:]/g

function isProse(text: string, size: number): boolean {
  const marks = text.slice(0, 400).match(INNER_MARK)?.length ?? 0
  if (/。["”’」』）)]?$/.test(text)) return size >= 3
  if (SENTENCE_END.test(text)) return size >= 40 || (size >= 24 && marks >= 2)
  if (size >= 90 && width(text.slice(0, 400)) >= 90) return true
  return size >= 60 ? marks >= 2 : size >= 34 && marks >= 2 && /[。；]/.test(text)
}

/** Prose beyond doubt: a full stop at its end, or more than a headline would hold. Exclamations alone may be headlines. */
export const isRunningText = (line: ReadLine): boolean =>
  line.kind === 'prose' && (line.size >= 90 || /[。…]["”’」』）)]?$|[a-z]\.["”’]?$/.test(line.text))

// 首页 | 时事 | 生活, 首页 博客 学院: several very short words with the same separator
function isMenu(text: string, size: number): boolean {
  if (size > 400 || /[。！？]/.test(text)) return false
  const words = text.split(/\s{1,8}[|｜·/-]\s{1,8}|[|｜┊]|[\s\u3000]{1,8}/).filter((word) => word !== '')
  const short = words.filter((word) => Array.from(word).length <= 6)
  if (/^(?:首\s?页|主页|Home)\s{0,3}[|｜┊]/i.test(text) && short.length === words.length) return true
  if (/[|｜┊>]/.test(text)) return words.length >= 4 && short.length >= words.length * 0.75
  return words.length >= 5 && short.length >= words.length * 0.9 && /\p{Script=Han}/u.test(text)
}

const CRUMB =
  /^(?:(?:您|你)?(?:现|当前|目前)?(?:所)?在?的?位置)|^\S{1,16}\s{0,3}(?:>{1,2}|»|›|＞|->|→)\s{0,3}\S{1,20}/
// 一号专案 >
const isCrumb = (text: string, size: number): boolean =>
  (size <= 14 && /^[^\s>›»]{2,12}\s{0,3}[>›»]$/.test(text)) ||
  (size <= 120 && CRUMB.test(text) && !text.endsWith('。'))

const openers = END_OPENERS.map((word) => word.toLowerCase())
function isEnd(text: string, size: number): boolean {
  if (size > 160) return false
  const plain = text.replace(/^[-=>■●◆▪·•|【[\s]{1,6}/, '').toLowerCase()
  if (END_WORDS.has(plain.replace(/[】\]：:>\s]{1,6}$/, ''))) return true
  if (
    /^\d{0,8}\s?(?:条|个)?评论\s?[(（]\s?\d{0,8}\s?[)）]$|^\d[\d,]{0,8}\s?条评论$|^(?:热门|热 点|相 关|精 彩).{0,8}$/.test(
      plain,
    )
  )
    return true
  return (size <= 80 && plain.includes('发表评论')) || openers.some((word) => plain.startsWith(word))
}

// [精华区] 版主：[申请版主] · [查看我的博客目录] [加入个人书签]
const BRACKETED_LINKS = /^(?:[^[\]]{0,6}\[[^[\]]{1,12}\]\s{0,4}){2,12}$/

// 字号大小 · 字体：大 中 小 · 【字号 A- A A+】
const TYPE_SIZE = /^[【[]?(?:字号|字体|文字)(?:大小)?[\s:：|｜/+\-AaＡ大中小特超默认标准]{0,24}[】\]]?$/

function isTool(text: string, size: number): boolean {
  if (TYPE_SIZE.test(text)) return true
  if (size <= 120 && BRACKETED_LINKS.test(text)) return true
  if (TOOL_WORDS.has(text.toLowerCase())) return true
  if (size <= 12 && /^[\d\s.,:：/+☆★↑↓-]{1,24}$/.test(text)) return true
  // a paragraph may speak of 版权所有者 or 二维码
  const isParagraph = size > 60 && (text.match(/[。！？]/g)?.length ?? 0) >= 2 && !/^[【[(（*※]/.test(text)
  return (
    size <= 220 && FURNITURE_PARTS.some((part) => part.test(text) && (!isParagraph || part === DISCLAIMER))
  )
}

// 上一篇：城关镇召开防汛会议 [2022-07-30]
const NEIGHBOUR = /^[【[]?(?:上一|下一|前一|后一)[篇条章页][】\]]?\s{0,3}[:：>]/

/** The kind of one line by itself. */
export function readLine(line: Line): ReadLine {
  const { text } = line
  const size = weight(text)
  const made = (kind: LineKind, credits: Credits | null = null): ReadLine => ({
    ...line,
    kind,
    size,
    credits,
  })
  if (isBullet(text)) return made('bullet')
  if (pictureNote(text) === text) return made('picture')
  if (NEIGHBOUR.test(text) && size <= 80) return made('end')
  const credits = readCredits(text)
  if (credits && credits.kinds.some((kind) => kind !== 'other')) return made('credit', credits)
  if (isCrumb(text, size)) return made('crumb')
  if (isEnd(text, size)) return made('end')
  if (isTool(text, size) || credits) return made('tool')
  if (isMenu(text, size)) return made('menu')
  if (isProse(text, size)) return made('prose')
  const item = afterBullet(text)
  return made(item !== null && fold(item).length >= 2 && size <= 80 ? 'item' : 'short')
}
