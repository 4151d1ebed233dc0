// Rules of copyediting in English: name, what is wrong, by which source, what is left alone; and what a finding says.
import type { CopyRuleId } from '../copyedit'
import type { NameBecause } from '../names'
import type { CopyRuleWords } from './copyedit-zh'

const change = (why: string) => (quote: string, other: string) => `${why}: “${quote}” → “${other}”`

/** `(since 2024-03, from “headline”)` */
function known(because: NameBecause | null): string {
  if (because === null) return ''
  const { from, to, source, headline } = because
  const when = to !== '' ? `until ${to}` : from !== '' ? `since ${from}` : ''
  const article = headline === '' ? '' : `from “${headline}”`
  const where = source === 'article' ? article : source === 'table' ? 'from a table' : 'entered by the desk'
  const all = [when, where].filter((one) => one !== '').join(', ')
  return all === '' ? '' : ` (${all})`
}

export const copyRulesEn: Readonly<Record<CopyRuleId, CopyRuleWords>> = {
  'word-list': {
    name: 'Word lists',
    says: (quote, other) => (other === '' ? `“${quote}” is on a list` : change('On a list')(quote, other)),
    source: 'The reason and source of the entry, with the name of the list and its number in it.',
    spares:
      'The entry’s exceptions, scope, channels, kinds of article and dates; addresses and code. Quotations are pointed at only.',
  },
  'half-width-mark': {
    name: 'Half-width mark',
    says: (quote, other) => `“${quote}” beside Han should be full-width “${other}”`,
    source: 'GB/T 15834–2011: Chinese text has full-width marks.',
    spares: 'Between digits (1,234, 12:30, 3:0), addresses, code, a whole English sentence in quotes.',
  },
  'half-width-bracket': {
    name: 'Half-width brackets',
    says: (quote) => `The brackets of “${quote}” should be full-width`,
    source: 'GB/T 15834–2011.',
    spares: 'Letters inside and outside; “(图)” at the end of a headline is a note only.',
  },
  'straight-quote': {
    name: 'Straight quotes',
    says: (quote, other) =>
      other === '' ? 'Quotes do not come in pairs' : `${quote} should have curly quotes`,
    source: 'GB/T 15834–2011 4.8: quotes are “” and ‘’.',
    spares: 'Inches (5"), code.',
  },
  'unmatched-pair': {
    name: 'Unmatched mark',
    says: (quote) => `“${quote}” has no counterpart`,
    source: 'GB/T 15834–2011 4.8, 4.9.',
    spares: 'Quotes that open each paragraph of a long quotation, points like 1）, smileys.',
  },
  'ellipsis-dash': {
    name: 'Ellipsis and dash',
    says: change('Six dots, a dash of two places'),
    source: 'GB/T 15834–2011 4.10, 4.11.',
    spares: 'The single dash between numbers, dates and places.',
  },
  'value-range': {
    name: 'Range of values',
    says: (quote, other) => `Between two values stands ～: “${quote}” → “${other}”`,
    source: 'GB/T 15834–2011 4.13.3.3.',
    spares: 'Years, dates, places, scores, telephone numbers; a profile may switch it off.',
  },
  'repeated-mark': {
    name: 'Repeated mark',
    says: (quote) => `Marks repeat or clash in “${quote}”`,
    source: 'GB/T 15834–2011.',
    spares: '？！ together, ellipses, dashes.',
  },
  'full-width-letters': {
    name: 'Full-width letters, radicals',
    says: change('Wrong form'),
    source: 'GB/T 15835–2011: digits are half-width; signs of the radicals block are no characters.',
    spares: 'Full-width marks and blanks.',
  },
  'han-latin-blank': {
    name: 'Blank between Han and letters',
    says: (_, other) =>
      other === ''
        ? 'No blank between Han and letters or digits'
        : 'One blank between Han and letters or digits',
    source: 'Newspapers set none; the web profile sets one.',
    spares: 'A blank between Han and Han parts clauses and is never touched.',
  },
  'line-blank': {
    name: 'Blanks at the ends of a line',
    says: () => 'Indents are a matter of layout; blanks at the end and no-break spaces are stray',
    source: 'Common practice.',
    spares: 'Verse of three lines and more broken by hand.',
  },
  invisible: {
    name: 'Invisible character',
    says: (_, other) =>
      other === '' ? 'There is an invisible character here' : `A web entity for “${other}”`,
    source: 'Left by scraping and pasting: zero-width characters, direction marks, HTML entities.',
    spares: 'Joiners inside emoji.',
  },
  'doubled-word': {
    name: 'Doubled word',
    says: (quote) => `“${quote}” seems to stand twice`,
    source: 'CY/T 266–2023: a character too many.',
    spares: 'Reduplication that is grammar, words that meet by chance (目的的).',
  },
  de: {
    name: '的 for 地',
    says: () => 'Before a verb stands 地',
    source: 'Only an adverb, 的, a verb and 了 together.',
    spares: 'Without 了 a noun may follow (有效的解决方案).',
  },
  confusable: {
    name: 'Confusable or misspelt word',
    says: change('Probably a slip'),
    source: 'Modern Chinese Dictionary; a table of common slips.',
    spares: 'Longer words that hold these characters.',
  },
  'number-form': {
    name: 'Form of a number',
    says: (quote, other) =>
      other === '' ? `Please check the number in “${quote}”` : `“${quote}” should be “${other}”`,
    source: 'GB/T 15835–2011; multiples are for increases only.',
    spares: 'Serial numbers, all-digit dates.',
  },
  'unit-form': {
    name: 'Unit sign',
    says: change('Body text spells units out'),
    source: 'GB/T 15835–2011; news practice.',
    spares: 'Units in letters such as km and kg.',
  },
  spelling: {
    name: 'Spelling',
    says: (quote, other) =>
      other === '' ? `“${quote}” is in no dictionary` : `“${quote}” is in no dictionary; “${other}”?`,
    source:
      'The English dictionary that comes with the app (American, British accepted); nothing is fetched.',
    spares: 'Words with capitals, abbreviations, addresses, code, quotations.',
  },
  'long-sentence': {
    name: 'Long sentence',
    says: (_, other) => `This sentence has ${other} characters`,
    source: 'Practice; a note only.',
    spares: 'Headings, tables, quotations.',
  },
  'name-spelling': {
    name: 'One name in two spellings',
    says: (quote, other) => `Are “${quote}” and “${other}” one person?`,
    source: 'Names that stand twice or more each and differ by one character.',
    spares: 'Other surnames, two characters of difference.',
  },
  'name-title': {
    name: 'Another title',
    says: (quote, other, because) =>
      `“${quote}”: in the ledger ${because?.name ?? ''} is ${other}${known(because)}`,
    source:
      'The desk’s ledger of names, confirmed entries only; on the day of the article, or today where it has none.',
    spares:
      '“Former”, “then”; a second title beside one that the ledger has; people without an office on that day; short forms.',
  },
  'name-ended': {
    name: 'Office after its end',
    says: (quote, other, because) =>
      `“${quote}”: ${because?.name ?? ''} is no longer ${other}${known(because)}`,
    source: 'The terms of office in the desk’s ledger, against the day of the article.',
    spares: '“Former”, “then”; days known too roughly to tell.',
  },
  'name-near': {
    name: 'Almost a known name',
    says: (quote, other, because) =>
      `“${quote}” is one character off ${other} of the ledger, with the same title or organisation${known(because)}`,
    source: 'The desk’s ledger; characters that look or sound alike.',
    spares:
      'Names that are in the ledger themselves; another title and another organisation. If it is somebody else, enter him too, or press ⇧Del.',
  },
  'name-order': {
    name: 'Order of names',
    says: (quote, other) => `By the ledger ${quote} stands before ${other}`,
    source: 'The order that the desk has given people in its ledger.',
    spares: 'Names that stand in no list together; people without a place in the order.',
  },
  'name-other': {
    name: 'Another spelling of a name',
    says: (quote, other) => `“${quote}” is spelt “${other}” in the ledger`,
    source: 'The other spellings noted in the desk’s ledger.',
    spares: 'Spellings that are the name of somebody else in the ledger.',
  },
  'page-furniture': {
    name: 'Page furniture',
    says: (quote) => `“${quote.slice(0, 20)}” belongs in the fields`,
    source: 'By-lines, sources, editors and picture notes of a scraped page.',
    spares: 'Sub-heads in 【】, dates of signature.',
  },
  'related-list': {
    name: 'Other headlines at the end',
    says: () => 'These are other headlines of the page, not the text',
    source: 'Related reading of a scraped page.',
    spares: 'Lists that end in full stops, lists of fewer than three.',
  },
  'en-doubled': {
    name: 'Doubled word',
    says: (quote) => `“${quote.trim()}” stands twice`,
    source: 'Practice.',
    spares: 'had had, that that.',
  },
  'en-quotes': {
    name: 'Quotes',
    says: (quote, other) => (other === '' ? 'Quotes do not come in pairs' : `${quote} should be curly`),
    source: 'AP, Chicago.',
    spares: 'Measures such as 6\'2".',
  },
  'en-serial-comma': {
    name: 'Serial comma',
    says: (_, other) => (other === ', ' ? 'A comma before “and” (Chicago)' : 'No comma before “and” (AP)'),
    source: 'AP Stylebook; Chicago Manual of Style 6.19.',
    spares: 'Items of more than one word.',
  },
  'en-number': {
    name: 'Numbers',
    says: change('One to nine are spelt out'),
    source: 'AP Stylebook, numerals; Chicago 9.2.',
    spares: 'Ages, money, measures, scores, dates.',
  },
  'en-percent': {
    name: 'Per cent',
    says: change('By the style chosen'),
    source: 'AP (% since 2019); Chicago 9.20 (percent).',
    spares: '',
  },
  'en-variety': {
    name: 'British and American spelling',
    says: change('Mixed in one text'),
    source: 'Practice.',
    spares: 'Quotations.',
  },
  'en-blank': {
    name: 'Two blanks',
    says: () => 'One blank between sentences',
    source: 'AP, Chicago.',
    spares: 'Text set in columns.',
  },
  'en-confusable': {
    name: 'Misspelt or confused',
    says: change('Probably a slip'),
    source: 'A table of common slips; its / it’s, could of.',
    spares: 'Addresses, code, names.',
  },
  'en-dash': {
    name: 'Dash',
    says: (_, other) => `The dash should be “${other}”`,
    source: 'AP: blanks around it; Chicago 6.85: none.',
    spares: 'Hyphens between numbers.',
  },
  'en-heading-case': {
    name: 'Capitals of subheads',
    says: (quote, other) =>
      other === ''
        ? `“${quote}” is set in title case, the other subheads are not`
        : `Capitals of this subhead: “${other}”`,
    source: 'AP and Chicago: composition titles; one case for all subheads of an article.',
    spares:
      'Acronyms, names as the text has them, quoted titles, what follows a hyphen, small words that may be either.',
  },
}
