// What classes and short lines say of being around an article and not in it. English pages; Chinese furniture is in `core/page/markers`.

/** Class or id of what stands below a picture, e.g. `photo-credit`, `img-desc`, `wp-caption-text`. */
export const CAPTION_CLASS =
  /caption|credit|photo-?by|image-?(?:source|desc)|\bpic-?(?:note|desc)|gallery|slideshow|media-?meta|(?:^|[\s_-])(?:fig|photo|img|image)-?(?:desc|info|text|copyright)|pic-?(?:intro|text|txt|info)|tushuo/i

/** Class or id of what is around an article, e.g. `related-stories`, `author-bio`, `share_tools`, `newsletter`. */
export const OFF_CLASS =
  /comment|share|social|related|recommend|newsletter|subscribe|sign-?up|promo|sponsor|advert|(?:^|[\s_-])ads?(?:$|[\s_-])|outbrain|taboola|footer|sidebar|breadcrumb|byline|author-?(?:bio|info|box|card|name|meta)|about-?author|timestamp|dateline|pub-?date|tags?(?:$|[\s_-])|toolbar|nav(?:$|[\s_-])|more-?(?:from|on|stories)|read-?(?:more|next)|copyright|disclaimer|correction-?form|pager|pagination/i

/** The same in the names that Chinese pages give, e.g. `xgyd-tuijian`, `pinglun`, `hot-list`. */
export const OFF_CLASS_ZH =
  /pinglun|tuijian|xiangguan|fenxiang|daohang|banquan|mianze|erweima|feedback|hot-?(?:news|list)|guess|catlinks|(?:^|[\s_-])(?:zebian|toc)(?:$|[\s_-])/i

/** A line that is only this is no part of the text, e.g. `Advertisement`, `Share this`, `Photo: Jane Doe`, `By Jane Doe`. */
export const LINE_OFF =
  /^(?:advert(?:isement)?|sponsored|share(?: this.{0,80})?|tweet|related(?: articles?| stories| content| topics| links| posts)?:?|more on this(?: story)?|skip advertisement|a version of this article appears in print .{0,200}|our standards:.{0,80}|related:.{0,300}|read more.{0,200}|also read.{0,200}|see also.{0,200}|more from.{0,200}|comments?|subscribe.{0,200}|sign up.{0,200}|follow .{1,40} on (?:twitter|facebook|instagram).{0,200}|photo(?: by)?:.{0,300}|image(?: credit)?:.{0,300}|\(?image:.{0,300}|credit:.{0,300}|caption|close|image \d{1,4} of.{0,40}|file photo.{0,200}|getty images|reuters\/.{0,100}|ap photo.{0,100}|updated .{0,60}\d{4}.{0,60}|published .{0,60}\d{4}.{0,60}|by \p{Lu}[\w.’'-]{1,30}(?: \p{Lu}[\w.’'-]{0,30}){0,4}(?:,.{0,100})?|copyright .{0,200}|©.{0,200}|all rights reserved.{0,100}|print|email|save|home|news|tags?:?|tell us what you think.{0,40}|like this (?:story|article)\?.{0,120}|what do you think\?.{0,120}|join (?:our|the) (?:forum|newsletter|conversation|discussion).{0,200}|get .{0,80} (?:delivered|in your inbox).{0,200}|click here (?:for|to).{0,120}|(?:want|for) more .{0,100}(?:sign up|subscribe|follow us).{0,100}|have a (?:tip|story)\?.{0,200}|all topics|recommended(?: for you)?|you (?:may|might) also like|loading(?: content)? ?\.{0,3}…?|filed under:.{0,100}|this document is subject to copyright.{0,300}|continue reading.{0,40}|story continues.{0,60}|don[’']t miss:?.{0,120}|watch(?: now)?:.{0,160}|listen(?::.{0,160})?|follow|share|\d{1,6}|source:? .{1,80}|follow .{1,60} coverage .{0,80}|download the .{0,60} app.{0,100})$/iu

/** Somewhere in a short line: it asks for a subscription or points to accounts, e.g. `… Follow us on Twitter or Facebook.` */
const PROMOTIONS: readonly RegExp[] = [
  /\bfollow (?:us|him|her|them) on (?:x|twitter|facebook|instagram|mastodon|bluesky)\b/i,
  /\bif you have a (?:news )?tip\b/i,
  /\bsubscribe (?:for free )?to (?:receive|get|our)\b/i,
]
const SIGN_UP = /\bsign up for\b/i
const NEWSLETTER = /newsletter/i

/** A line around a text, not of it: `LINE_OFF`, or a short one that promotes. */
export const isOffLine = (text: string): boolean =>
  LINE_OFF.test(text) ||
  (text.length <= 320 &&
    (PROMOTIONS.some((one) => one.test(text)) || (SIGN_UP.test(text) && NEWSLETTER.test(text))))

/** Class or id of the line between a headline and its text, e.g. `standfirst`, `sub-title`, `zhaiyao`. */
export const DECK_CLASS =
  /(?:^|[\s_-])(?:deck|dek|standfirst|sub-?title|sub-?head(?:line|ing)?|summary|lede?|excerpt|abstract|zhaiyao|daodu|daoyu|futi|fubiaoti|digest)(?:$|[\s_-])/i

/** Of these the names that never mean a first paragraph. */
export const STANDFIRST = /(?:^|[\s_-])(?:deck|dek|standfirst|sub-?title|article-summary)(?:$|[\s_-])/i

/** Class or id of a summary that says what the text says again, e.g. `zhaiyao`, `abstract_txt`. */
export const SUMMARY_CLASS = /(?:^|[\s_-])(?:summary|abstract|digest|zhaiyao|daodu|daoyu)(?:$|[\s_-])/i

/** Class or id of the line above a headline, e.g. `kicker`, `eyebrow`, `yinti`. */
export const KICKER_CLASS =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|pre-?title|pre|yinti|jianti|shoulder|rubric)(?:$|[\s_-])/i

/** A line that says of itself that it belongs to the picture above it, e.g. `▲村民在采摘`, `图为施工现场。`, `夜里的渡口。林晚 摄` */
export const CAPTION_LINE =
  /^(?:[▲△↑]\s{0,3}\S|图为|[（(]?图[｜|/:：])|^.{2,100}(?:\s图|[\p{Script=Han}\s/／]摄|供图|摄影报道)[）)]?$/u

/** Of a picture that is no part of an article: its address, class or id, e.g. `/img/logo.png`, `qrcode`, `avatar-40`. */
export const ICON =
  /(?:^|[\s_/.-])(?:logo|icons?|avatars?|emoji|sprites?|qr-?code|erweima|ewm|btn|button|arrow|spacer|loading|placeholder|share|pixel|beacon|wx_?code)(?:$|[\s_/.@\d-])/i
