// Why each check of form is there, in English: what it says, its source, what it leaves alone.
import type { CheckId, CheckWhy } from '../check'

export const formWhysEn = {
  length: {
    name: 'Length for the channel',
    says: 'Longer or shorter than the channel takes, in the channel’s own unit.',
    source: 'The table of channels; each row names its source, date and confidence, and can be changed.',
    spares: 'A limit of doubtful source counts only if both ways of counting exceed it; advice is a note.',
  },
  'visible-cut': {
    name: 'Not seen whole',
    says: 'Within the limit, but lists and cards show only the beginning.',
    source: 'The visible length in the table of channels.',
    spares: 'The cleaned line is counted, without decorations.',
  },
  'too-short': {
    name: 'Too short',
    says: 'Fewer than six characters, or one English word: mostly a line that broke on the way.',
    source: 'Platforms’ rules for titles: a title is complete.',
    spares: 'Column heads such as Obituaries, titles in quotation marks, lines that end as a sentence.',
  },
  'cut-off-tail': {
    name: 'Breaks off',
    says: 'Ends in an article, a conjunction, a preposition or an unfinished 的.',
    source: 'Platforms’ rules for titles: a title is complete.',
    spares:
      'Stranded prepositions (What It Comes Down To), 表决通过, 参与, 是…的, titles in quotation marks.',
  },
  decoration: {
    name: 'Aggregator’s decoration',
    says: 'Words an aggregator has put before or behind, or the line repeated for search engines.',
    source: 'Platforms’ rules for titles: no words that are foreign to the text.',
    spares: 'Columns, places and companies before a colon, (组图); a source label is only a note.',
  },
  'search-form': {
    name: 'Written for search',
    says: '“What does … mean”, “recipe of …” in the form of search queries.',
    source: 'Newsroom practice; platforms restrict keyword titles.',
    spares: 'Words in quotation marks.',
  },
  'missing-question-mark': {
    name: 'Question without its mark',
    says: 'The last clause asks and has no ？.',
    source: 'GB/T 15834—2011, 4.2.',
    spares: 'Statements such as 如何做好…; search queries; lines that have the mark.',
  },
  'unmatched-pair': {
    name: 'Unpaired marks',
    says: 'A quotation mark or bracket opens and does not close, or the other way round.',
    source: 'GB/T 15834—2011, 4.8, 4.9, 4.15; any English manual of style.',
    spares: 'Apostrophes, 1), inches, emoticons; a quotation that runs on from the kicker or into the deck.',
  },
  'half-width': {
    name: 'Half-width marks',
    says: 'Beside Han, , : ; ! ? ( ) are full-width.',
    source: 'GB/T 15834—2011, chapter 5.',
    spares: '1,234, 12:30, 3:0, F1:, addresses, English sentences; brackets of (图) are only a note.',
  },
  'mixed-width': {
    name: 'Both widths',
    says: 'One line has full-width and half-width marks.',
    source: 'GB/T 15834—2011, chapter 5.',
    spares: 'As for half-width marks.',
  },
  'full-width-letters': {
    name: 'Full-width letters and digits',
    says: 'Letters or digits in their full-width shape.',
    source: 'GB/T 15835—2011, 5.1.',
    spares: 'Full-width blanks and marks. A brand may mean it.',
  },
  ellipsis: {
    name: 'Ellipsis',
    says: 'A Chinese ellipsis has six dots.',
    source: 'GB/T 15834—2011, 4.11.',
    spares: 'Twelve dots for a paragraph left out; English lines.',
  },
  'end-mark': {
    name: 'Mark at the end',
    says: 'A Chinese headline ends without 。，、；：.',
    source: 'Newspaper practice.',
    spares:
      'Question and exclamation marks, ellipsis, marks within quotation marks, lines of several sentences.',
  },
  'mark-between-quotes': {
    name: '、 between quotations',
    says: 'Quotations or titles in a row usually take no 、 between them.',
    source: 'GB/T 15834—2011, 4.5.3.5.',
    spares: 'It stays where something else stands between, such as brackets.',
  },
  'list-comma': {
    name: 'Comma in a list of words',
    says: 'Words in a row are parted by 、.',
    source: 'GB/T 15834—2011, 4.5.3.1.',
    spares: 'Only single words before …… or 等; commas between clauses stay.',
  },
  'han-latin-blank': {
    name: 'Blank between Han and Latin',
    says: 'Not as the desk has chosen: newspapers print none, web desks one.',
    source: 'The desk’s style.',
    spares: 'Never the blank between clauses, nor 甲 VS 乙.',
  },
  blanks: {
    name: 'Stray blanks',
    says: 'Blanks doubled, outside, no-break or tabs.',
    source: 'Newsroom practice; half or full width as the desk has chosen.',
    spares: 'The one blank between clauses.',
  },
  invisible: {
    name: 'Invisible characters',
    says: 'Zero-width and direction characters, which break search and setting.',
    source: 'Unicode categories Cf and Cc.',
    spares: 'Joiners inside emoji.',
  },
  'broken-character': {
    name: 'Broken characters',
    says: 'U+FFFD, half a character, a radical in place of a character, private use, page code such as &amp;.',
    source: 'Unicode: U+FFFD, Kangxi radicals, compatibility ideographs, private use.',
    spares: 'Radicals can be put right; what U+FFFD was, only the source knows.',
  },
  'doubled-word': {
    name: 'Doubled word',
    says: 'The same word twice in a row, perhaps by mistake.',
    source: 'Newsroom practice.',
    spares:
      'Had had, that that, names; 研究研究, 一闪一闪, 目的的. Often wrong in Chinese, therefore a note.',
  },
  confusable: {
    name: 'Confused or misspelt',
    says: 'Misspellings, could of, its for it’s; in Chinese wrong characters and 截止 for 截至.',
    source: 'Dictionaries; the list is our own.',
    spares: 'Within quotation marks only a note; wordings in which the form is right.',
  },
} satisfies Partial<Record<CheckId, CheckWhy>>
