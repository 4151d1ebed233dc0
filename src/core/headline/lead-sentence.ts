// The body's first sentence as a candidate: without the dateline before it, whole, as a headline is printed.
import { isSentenceStop } from '../text/measure'
import { enclosed, isInside } from './enclosed'

/** Beyond so many UTF-16 units it is no line for a headline. */
const LONGEST = 300

// `（记者 闫方舟 通讯员 李四）` `(记者 张三)`: who reports; at most 40 characters between the brackets.
const BY = '[（(][^（）()]{0,8}(?:记者|通讯员|见习记者|特约|编译|作者|本报|来源)[^（）()]{0,40}[）)]'
const DATELINES: readonly RegExp[] = [
  // `本报讯（记者 闫方舟）` `本报包头11月22日电 ` `新华社北京11月22日电（记者 张三）` `中新网 讯`
  new RegExp(
    `^(?:本报|本刊|本台|本网|新华社|新华网|中新社|中新网|人民网|央视网|[\\p{sc=Han}]{2,8}(?:社|网|报|台|新闻|客户端))` +
      `[\\p{sc=Han}\\d\\s/·]{0,24}?(?:讯|电|报道|消息)(?:\\s*${BY})?\\s*[：:，,]?\\s*`,
    'u',
  ),
  // `（记者 闫方舟）` alone, `【本报讯】`, `据新华社消息，`
  new RegExp(`^${BY}\\s*[：:]?\\s*`, 'u'),
  /^【[^【】]{1,20}(?:讯|电|报道|消息)】\s*/u,
  /^据[\p{sc=Han}]{2,12}(?:消息|报道|电)[，,：:]\s*/u,
  // `BEIJING, Nov. 22 (Xinhua) -- ` `LONDON (Reuters) - ` `PARIS — `
  /^[A-Z][A-Z.'’ ]{1,30}(?:,\s[A-Z][\w. ]{1,24})?(?:\s\([\w ./&-]{2,30}\))?\s?(?:--|—|–|-)\s+/u,
]

// Furniture that stands before the text: `作者：…` `来源：…` `图为…` `【资料图】` `By Li Na`.
const NO_TEXT =
  /^(?:[【[（(][^】\])）]{1,16}[】\])）]$|(?:作者|来源|编辑|责编|记者|文|图|摄影|校对|原标题)\s*[：:/／|丨]|图为|资料图|By\s+[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}$)/u

const ENDS: ReadonlySet<string> = new Set('。！？!?｡')
const CLOSERS: ReadonlySet<string> = new Set('”’」』）)》〉】]"\'')

/** Where the first sentence ends, closing marks included; not within quotation marks or brackets, not in `2.1` or `Mr. Li`. */
function sentenceEnd(text: string): number | null {
  const inside = enclosed(text)
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const ends = ENDS.has(char) || (char === '.' && isSentenceStop(text, at))
    if (!ends) continue
    let end = at + 1
    while (end < text.length && (ENDS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) end++
    // `“……。”他说`: the quotation ends, the sentence goes on; `他说：“……。”` ends with it.
    if (isInside(end, inside)) continue
    const quotation = inside.find((stretch) => at > stretch.start && at < stretch.end)
    const goesOn = quotation !== undefined && !/[：:，,]\s?$/.test(text.slice(0, quotation.start))
    if (!goesOn || end >= text.length) return end
  }
  return null
}

/** A headline has no full stop: `水库开闸。` → `水库开闸`; questions, exclamations and `9 a.m.` keep their mark. */
const asHeadline = (sentence: string): string =>
  sentence
    .trim()
    .replace(/(?:[。｡]|(?<!\.[a-z])\.){1,20}$/iu, '')
    .trim()

function withoutDateline(text: string): string {
  let rest = text.trim()
  for (const dateline of DATELINES) rest = rest.replace(dateline, '')
  return rest
}

/**
 * The first sentence of the first block that is running text; null where there is none, or none that ends within 300
 * UTF-16 units. `本报讯（记者 闫方舟）水库今日开闸。下游…` → `水库今日开闸`.
 */
export function leadSentence(blocks: readonly string[]): string | null {
  for (const block of blocks.slice(0, 8)) {
    const line = block.split(/[\r\n\u2028\u2029]/).find((one) => one.trim() !== '') ?? ''
    const text = withoutDateline(line.slice(0, 1000))
    if (text === '' || NO_TEXT.test(text)) continue
    const end = sentenceEnd(text)
    // A block without a sentence in it is a subhead or a caption; the text begins further down.
    if (end === null) continue
    const sentence = asHeadline(text.slice(0, end))
    return sentence === '' || sentence.length > LONGEST ? null : sentence
  }
  return null
}
