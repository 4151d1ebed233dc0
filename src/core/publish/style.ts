// The one style sheet of an exported page: Chinese book typography on screen and paper, system fonts only.

export const STYLE = `:root { color-scheme: light dark }
body { margin: 0; padding: 2.5rem 1.25rem; line-height: 1.8; font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start }
article { max-width: 38em; margin: 0 auto }
h1 { font-size: 1.9em; line-height: 1.35; margin: 0 0 .5em }
h2, h3, h4 { line-height: 1.45; margin: 1.8em 0 .6em; break-after: avoid }
p { margin: 0 0 1em; text-align: justify; overflow-wrap: anywhere; orphans: 2; widows: 2 }
article:lang(zh) > p { margin: 0 0 .6em; text-indent: 2em; text-justify: inter-character }
em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em }
.kicker, .deck, .byline, footer { text-align: start; text-indent: 0 }
.kicker { margin: 0 0 .4em; letter-spacing: .08em }
.deck { font-size: 1.1em; opacity: .85 }
.byline, footer { font: .85em/1.8 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; opacity: .75 }
.byline > * + * { margin-inline-start: 1em }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 2px solid }
pre { overflow-x: auto; padding: .8em 1em; border: 1px solid; font-size: .9em }
figure { margin: 1.6em 0; break-inside: avoid }
figure img { display: block; max-width: 100%; height: auto; margin: 0 auto }
figcaption { margin-top: .5em; font: .85em/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; text-align: center }
.credit { opacity: .75; margin-inline-start: .5em }
table { width: 100%; margin: 1.6em 0; border-collapse: collapse; border-block: 1.5px solid; font-size: .92em; line-height: 1.6 }
th, td { padding: .35em .6em; border-top: 1px solid rgb(128 128 128 / .5); vertical-align: top; text-align: start; text-indent: 0; overflow-wrap: anywhere }
th { font-weight: 600 }
td p, th p { margin: 0; text-indent: 0; text-align: start }
thead { display: table-header-group }
tr { break-inside: avoid }
sup, sub { line-height: 0 }
.note a { text-decoration: none; font-family: system-ui, sans-serif; font-size: .9em; padding-inline: .1em }
.notes { margin-top: 2.4em; font-size: .85em; line-height: 1.7 }
.notes::before { content: ""; display: block; width: 8em; border-top: 1px solid; margin-bottom: .8em }
.notes ol { padding-inline-start: 1.8em; margin: 0 }
.back { text-decoration: none }
hr { width: 6em; margin: 2em auto; border: 0; border-top: 1px solid }
footer { margin-top: 2em; padding-top: .8em; border-top: 1px solid }
@page { size: A4; margin: 25mm 22mm }
@media print { body { padding: 0; font-size: 11pt } a { color: inherit; text-decoration: none } }
`
