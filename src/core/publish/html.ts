// An article → a web page that stands alone: no scripts that run, no handlers, nothing fetched.
import { languageTag } from './escape'
import { articleHtml } from './html-article'
import { headHtml } from './html-head'
import type { Publishable } from './publishable'
import { STYLE } from './style'

/** A whole document, UTF-8, ending with a line feed. The same article gives the same bytes. */
export function publishHtml(article: Publishable): string {
  return [
    '<!doctype html>',
    `<html lang="${languageTag(article.lang)}">`,
    '<head>',
    headHtml(article),
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    articleHtml(article),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
