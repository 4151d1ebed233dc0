// How a WeChat article looks: a style for each part, written into the part itself, since WeChat keeps no style sheet.

export const WECHAT_THEMES = ['ink', 'vermilion', 'blue'] as const
export type WechatTheme = (typeof WECHAT_THEMES)[number]

/** What of an article has a style of its own. */
export type Part =
  | 'root'
  | 'deck'
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'blockquote'
  | 'quoted'
  | 'ul'
  | 'ol'
  | 'li'
  | 'pre'
  | 'code'
  | 'strong'
  | 'em'
  | 'hr'
  | 'picture'
  | 'caption'
  | 'scroll'
  | 'table'
  | 'th'
  | 'td'
  | 'a'
  | 'sup'
  | 'small'
  | 'end'

export type Styles = Readonly<Record<Part, string>>

interface Look {
  readonly accent: string
  readonly h2: (accent: string) => string
  readonly rule: string
}

const INK = '#2b2a27'
const SOFT = '#77746c'
const LINE = '#d8d4ca'
/** Repeated in each block: WeChat's newer editor may drop what only an outer section says. */
const TEXT = `font-size:16px;line-height:1.8;color:${INK}`
const SMALL = `font-size:14px;line-height:1.7;color:${SOFT}`

// No background behind text and no pure black: WeChat's dark mode turns colours over by itself.
const LOOKS: Readonly<Record<WechatTheme, Look>> = {
  ink: { accent: INK, h2: () => 'text-align:center;letter-spacing:2px', rule: LINE },
  vermilion: {
    accent: '#b3402a',
    h2: (accent) => `padding-left:10px;border-left:3px solid ${accent}`,
    rule: '#b3402a',
  },
  blue: {
    accent: '#2f5d8a',
    h2: (accent) => `padding-bottom:6px;border-bottom:1px solid ${accent}`,
    rule: '#2f5d8a',
  },
}

/** Only properties that `wechat-check.ts` knows to be kept; pixels and em, no variables. */
export function wechatStyles(theme: WechatTheme): Styles {
  const { accent, h2, rule } = LOOKS[theme]
  const heading = `margin:1.8em 0 .8em;line-height:1.5;font-weight:bold;color:${accent}`
  return {
    root: `${TEXT};text-align:justify;word-break:break-word`,
    deck: `margin:0 0 1.6em;padding:0 0 1em;border-bottom:1px solid ${rule};font-size:15px;line-height:1.8;color:${SOFT}`,
    p: `margin:0 0 1.2em;${TEXT};text-align:justify`,
    h2: `${heading};font-size:18px;${h2(accent)}`,
    h3: `${heading};font-size:17px`,
    h4: `${heading};font-size:16px`,
    blockquote: `margin:0 0 1.2em;padding:0 0 0 14px;border-left:2px solid ${LINE}`,
    quoted: `margin:0 0 .6em;font-size:15px;line-height:1.8;color:${SOFT};text-align:justify`,
    ul: 'margin:0 0 1.2em;padding:0 0 0 1.4em;list-style-type:disc',
    ol: 'margin:0 0 1.2em;padding:0 0 0 1.6em;list-style-type:decimal',
    li: `margin:0 0 .4em;${TEXT}`,
    pre: `margin:0 0 1.2em;padding:10px 12px;border:1px solid ${LINE};font-size:13px;line-height:1.6;overflow-x:auto;color:${INK}`,
    code: 'font-family:Menlo,Consolas,monospace;font-size:13px',
    strong: `font-weight:bold;color:${accent}`,
    em: `font-style:normal;border-bottom:1px dotted ${accent}`,
    hr: `margin:2em auto;width:96px;border:0;border-top:1px solid ${rule}`,
    picture: `margin:1.6em 0 .6em;padding:28px 12px;border:1px dashed ${SOFT};${SMALL};text-align:center`,
    caption: `margin:0 0 1.6em;font-size:13px;line-height:1.7;color:${SOFT};text-align:center`,
    scroll: 'margin:0 0 1.2em;overflow-x:auto',
    table: `width:100%;border-collapse:collapse;border-top:1px solid ${INK};border-bottom:1px solid ${INK}`,
    th: `padding:6px 8px;border-top:1px solid ${LINE};font-size:14px;line-height:1.6;font-weight:bold;text-align:left;vertical-align:top;color:${INK}`,
    td: `padding:6px 8px;border-top:1px solid ${LINE};font-size:14px;line-height:1.6;text-align:left;vertical-align:top;color:${INK}`,
    a: `color:${accent}`,
    sup: `font-size:12px;line-height:1;color:${accent}`,
    small: `margin:0 0 .4em;${SMALL};word-break:break-all`,
    end: `margin:2em 0 .6em;padding:1em 0 0;border-top:1px solid ${LINE};${SMALL}`,
  }
}
