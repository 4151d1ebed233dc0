// Each setting in English: what it is called and what it does.
import type { PreferenceTexts } from '../preferences'

export const preferencesEn: PreferenceTexts = {
  language: {
    name: 'Language',
    says: 'Of menus, sheets and messages; takes effect at once. Articles stay as they are.',
  },
  theme: { name: 'Appearance', says: 'Light paper or dark paper; follows the system unless you choose.' },
  motion: {
    name: 'Motion',
    says: 'Reduced, nothing slides or fades in the window, whatever the system says.',
  },
  settingsFile: {
    name: 'File of settings',
    says: 'Settings with channels, rule of review, people, export profiles, styles and keys as a file, for another machine or a colleague; before one is read you see part by part what would change. Who sits here, widths of panes and what was used last are not in it.',
  },
  'textView.face': {
    name: 'Text face',
    says: 'Of body and headline while you write: serif, sans or Kai, from what the system has. A look only; nothing of it is in the article.',
  },
  'textView.zoom': {
    name: 'Text size',
    says: 'Enlarges the article, not the window. For the window use the View menu.',
  },
  'textView.line': { name: 'Line height', says: 'From one line to the next, in heights of the type.' },
  'textView.measure': {
    name: 'Measure',
    says: 'The longest line, in characters. A wider window does not make lines longer.',
  },
  'textView.indentHan': {
    name: 'Indent first lines of Chinese articles',
    says: 'By two characters. It is set so; no blanks come into the text.',
  },
  'textView.indentOther': {
    name: 'Indent first lines of other articles',
    says: 'Whether paragraphs of English and other articles are indented.',
  },
  'textView.typewriter': {
    name: 'Typewriter mode',
    says: 'The line with the caret stays at one height; the article moves behind it.',
  },
  'textView.focus': {
    name: 'Focus mode',
    says: 'Only the paragraph with the caret is in full ink; the others are paler.',
  },
  smartQuotes: {
    name: 'Straight quotes become curly as they are typed',
    says: 'By what stands before them, in Chinese and in English; one undo gives the straight one back. Never in code.',
  },
  foldHan: {
    name: 'Searches find traditional and simplified characters alike',
    says: 'While this is on, 党建 finds 黨建 and the other way round; off, each finds only itself.',
  },
  searches: { name: 'Saved searches', says: 'Rename, order and delete those in the sidebar.' },
  tags: { name: 'Tags', says: 'Their tree, aliases, colours; merging.' },
  'copyStyle.zh': {
    name: 'Chinese copy style',
    says: 'By which style Chinese text is read: newspaper, web, WeChat, or one of your own. An article can have another.',
  },
  'copyStyle.en': {
    name: 'English copy style',
    says: 'Whose usage English articles and passages follow. With a style of your own, what stands there counts.',
  },
  copyProfiles: {
    name: 'Styles of your own',
    says: 'Made from the shipped ones, rule by rule on or off and how heavy; saved as files for colleagues.',
  },
  wordLists: {
    name: 'Word lists',
    says: 'The desk’s wording, words not to be used, names; CSV, TSV and xlsx in and out.',
  },
  names: {
    name: 'Names and titles',
    says: 'How people and their offices are written; pointed out where an article differs.',
  },
  'houseStyle.hanLatinBlank': {
    name: 'Headlines: between Han and Latin',
    says: 'Whether checks want a blank between Han characters and letters or digits.',
  },
  'houseStyle.clauseBlank': {
    name: 'Headlines: between clauses',
    says: 'Whether two clauses of a headline are set apart by a half-width or a full-width blank.',
  },
  'houseStyle.englishCase': {
    name: 'Headlines: English capitals',
    says: 'Whether English headlines are in sentence case or in title case.',
  },
  'houseStyle.englishQuotes': {
    name: 'Headlines: English quotation marks',
    says: 'Whether English headlines have single or double marks.',
  },
  checks: {
    name: 'Rules of the checks',
    says: 'Each rule on headlines on or off and how heavy, with its source and measured rate.',
  },
  decorations: {
    name: 'Decorations',
    says: 'Which words are always cut from headlines when they are cleaned, and which never.',
  },
  channels: {
    name: 'Channels',
    says: 'Where headlines are read, how much fits there, and which places you publish in.',
  },
  reviewRule: {
    name: 'Review rule',
    says: 'Whether articles are reviewed in steps, which, who may sign and what is ticked; what a later edit means.',
  },
  person: {
    name: 'My name',
    says: 'Written beside every decision and revision. It is a declaration on this machine, not an authentication: Galley does not check it.',
  },
  sit: { name: 'Who sits here', says: 'Where several share a machine, one key says who it is now.' },
  people: {
    name: 'People',
    says: 'Of the desk, with their duties, and whether they are here; steps of review name them.',
  },
  profiles: {
    name: 'Export profiles',
    says: 'Format, channel, credits, file names and folder as one, done again by one key.',
  },
  leave: {
    name: 'Export the whole library',
    says: 'All articles as a folder of open files: you can leave Galley at any time.',
  },
  watchFolder: {
    name: 'Watched folder',
    says: 'Files put there are imported by themselves, then moved to “done”.',
  },
  sites: {
    name: 'Sites',
    says: 'Where text, author and date stand on the pages of each site; files in and out.',
  },
  backupPlace: {
    name: 'Place for backups',
    says: 'Backups are written there. Best on another disk; a synced folder will do, since each backup is one whole file.',
  },
  backupEach: {
    name: 'Back up at least every',
    says: 'While something was changed. Where nothing was, no backup is made.',
  },
  backupRoom: {
    name: 'Room for backups',
    says: 'What all of them may take together. The least telling old ones go first; the latest is never deleted.',
  },
  backups: {
    name: 'Backups and restoring',
    says: 'See which there are, make one now, check one article by article, go back to one.',
  },
  offline: {
    name: 'What leaves this machine',
    says: 'Nothing. Galley does not use the network: no statistics, no update checks, no remote fonts or pictures. Only files that you export and addresses that you agree to open leave.',
  },
  log: {
    name: 'Log',
    says: 'Of errors: times, codes and ids, never a text. One file a day, kept two weeks, on this machine only.',
  },
  diagnostics: {
    name: 'Diagnostics',
    says: 'A page of plain text with versions, sizes and states, no copy, names or places. Whether you send it to anybody is up to you.',
  },
  keys: {
    name: 'Change keys',
    says: 'Give commands other keys, none, or those as shipped; single letters act only while nobody types.',
  },
  keyTable: { name: 'Table of keys', says: 'All commands with the keys they have now.' },
  libraryPath: {
    name: 'Place of the library',
    says: 'All articles, tags, revisions and originals are in this one file.',
  },
  health: {
    name: 'Look the library over',
    says: 'Articles, revisions, pictures and originals are checked by their hashes; what is damaged can be brought back.',
  },
}
