// How long the content of a WeChat article may be, markup included.

/**
 * Of the draft interface (developers.weixin.qq.com, draft/add): fewer than 20,000 characters, markup included, and less
 * than 1 MB. What is pasted into the editor is held to the same.
 */
export const WECHAT_LIMITS = { characters: 20_000, bytes: 1_000_000 } as const

/** Characters of the content with its markup; of a page only what is between its first and last `section`. */
export function wechatLength(html: string): number {
  const from = html.indexOf('<section')
  const to = html.lastIndexOf('</section>')
  return Array.from(from < 0 || to < from ? html : html.slice(from, to + '</section>'.length)).length
}

export const isTooLongForWechat = (html: string): boolean => wechatLength(html) >= WECHAT_LIMITS.characters
