// Whether copied HTML is a picture and nothing else.

/**
 * Copied from a page by itself, a picture comes as a file and as an `<img>` that leads to the web: the file is it. True for
 * `<meta charset="utf-8"><img src="…">`, not for `<p>图</p><img src="…">`.
 */
export function isLonePicture(html: string): boolean {
  let pictures = 0
  for (let at = 0; ;) {
    const start = html.indexOf('<', at)
    if (html.slice(at, start < 0 ? undefined : start).trim() !== '') return false
    if (start < 0) return pictures === 1
    const isComment = html.startsWith('<!--', start)
    const end = html.indexOf(isComment ? '-->' : '>', start)
    if (end < 0) return false
    if (/^<img\b/i.test(html.slice(start, start + 5))) pictures++
    at = end + (isComment ? 3 : 1)
  }
}
