// Whose page it is: pen names and owners of blogs, believed only where two places of the page agree.
import type { ReadLine } from './kinds'
import { isBareName, isName, isOrganisation } from './people'

const PEN = /^(?:\p{Script=Han}{2,6}|[A-Za-z][\w.-]{1,19})$/u
const NOBODYS =
  /^(?:我|你|您|他|她|谁|大家|自己|本人|我们|最新|全部|热门|名人|专家|网友|博主|作者|站长)$|^(?:注册|进入|查看|访问|搜索|我)/
// [某某]最新文章 · 作者[某某]自己发表的评论
const BRACKETED = /(?:^|作者)[[【]([^[\]【】]{2,12})[\]】](?:个人|存档|最新|的?文章|的?日志|的?博客|自己)/
// 某某的博客 · 某某的专栏-某某网 · —某某的BLOG
const OWNED =
  /(?:^|[\s\-—_|｜»>·（(])([^\s\-—_|｜»>·（()）的]{2,8})的(?:博客|BLOG|blog|空间|专栏|個人主頁|个人主页|部落格|网志|日志|网易博客|新浪博客)(?=$|[\s\-—_|｜»>·（()）,，])/u

// 【某某的歌声】 · 某某, 27岁: believed on a blog only, since 【中国的河流】 reads alike
const OF_BLOG = /^[[【]([^[\]【】的]{2,8})的[^[\]【】]{2,12}[\]】]$|^([^\s,，]{2,8})[,，]\s{0,3}\d{2}岁$/
const BLOG_WORD = /博客|网志|部落格|随笔|日志|trackback|weblog|存档|归档|订阅我的/i

const isPerson = (name: string): boolean =>
  PEN.test(name) && !NOBODYS.test(name) && !isOrganisation(name) && isName(name, true)

/** Of these lines those that are next to the headline, e.g. `茉莉` under `茉莉：我是怎样…`, or signed `by duscha` elsewhere. */
export function penName(near: readonly ReadLine[], lines: readonly ReadLine[]): string {
  for (const { text } of near) {
    if (!isPerson(text)) continue
    const agrees = lines.some(
      (line) =>
        line.text.length < 200 &&
        line.text !== text &&
        (line.text.startsWith(`${text}：`) ||
          line.text.startsWith(`${text}:`) ||
          line.text.includes(`by ${text}`) ||
          line.text.includes(`作者${text}`) ||
          line.text.includes(`作者 ${text}`)),
    )
    if (agrees) return text
  }
  return ''
}

/** Of a blog that says whose it is twice (`[某某]最新文章`, `[某某]存档`), or in its first lines (`某某的博客`, its name alone over a blog). */
export function ownerOf(lines: readonly ReadLine[]): string {
  const counts = new Map<string, number>()
  const isBlog = lines.filter(({ text }) => text.length <= 40 && BLOG_WORD.test(text)).length >= 3
  const count = (name: string | undefined, by: number): void => {
    if (name !== undefined && isPerson(name)) counts.set(name, (counts.get(name) ?? 0) + by)
  }
  for (const [at, { text }] of lines.entries()) {
    if (text.length > 120) continue
    count(BRACKETED.exec(text)?.[1], 1)
    const ofBlog = isBlog ? OF_BLOG.exec(text) : null
    count(ofBlog?.[1] ?? ofBlog?.[2], 1)
    // the name over a blog: 李某某 / 随笔 - 13 / 评论 - 260
    if (isBlog && at < 2 && isBareName(text)) count(text, 2)
    const owner = at < 30 ? OWNED.exec(text)?.[1] : undefined
    count(owner, owner !== undefined && isName(owner, false) ? 2 : 1)
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  return best !== undefined && best[1] >= 2 ? best[0] : ''
}
