// `galley lint`: copyedit findings in texts or in an article of the library, and the text with all sure fixes made.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { copyBlocks } from '#core/copyedit/blocks'
import { copyedit, weighed } from '#core/copyedit/copyedit'
import { fixAll } from '#core/copyedit/fix'
import { copyProfile } from '#core/copyedit/profiles'
import { NO_DESK, type CopyDesk } from '#core/copyedit/rule'
import { withPatterns } from '#core/copyedit/rules/word-list'
import { spellingFindings, withSpelling, wordsToSpell } from '#core/copyedit/spelling'
import {
  COPY_RULE_IDS,
  type CopyBlock,
  type CopyFinding,
  type CopyProfile,
  type CopyRuleId,
} from '#shared/copyedit'
import { GalleyError } from '#shared/error'
import { NO_LISTS, type ListsInForce } from '#shared/word-list'
import { said } from '#core/word-lists/said'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { copyeditTexts } from '#shared/texts/copyedit'
import { ledgerOf } from '../calls/copy-desk'
import { styleOf } from '../calls/copy-look'
import { decodeBytes } from '../intake/decode'
import { writeWhole } from '../files/write'
import { spellingOf, type Spelling } from '../spelling/spelling'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { profileNamed } from './copy-profile'
import { openDesk } from './desk'
import { listsOfFiles, listsOfLibrary, patternsHit } from './lint-lists'

interface Linted {
  readonly file: string
  readonly blocks: readonly CopyBlock[]
  /** How it is read where nothing else is said. */
  readonly profile: CopyProfile
  /** The word lists that are in force where it stands. */
  readonly lists: ListsInForce
  /** What the library’s ledger says. */
  readonly ledger: Pick<CopyDesk, 'names' | 'day'>
}

/** A paragraph a line; line ends stay what they were. */
const linesOf = (text: string): readonly CopyBlock[] =>
  text.split('\n').map((line) => ({ kind: 'paragraph', text: line.replace(/\r$/, ''), opaque: [] }))

/** The ledger of the library that is named; a file by itself has none. */
async function ledgerAt(terminal: Terminal): Promise<Pick<CopyDesk, 'names' | 'day'>> {
  // What is not there yet has no ledger either.
  if (!terminal.libraryNamed || !existsSync(terminal.libraryPath)) return NO_DESK
  const desk = await openDesk(terminal)
  try {
    return (await ledgerOf(desk.library)).on('')
  } finally {
    await desk.close()
  }
}

async function fileAt(terminal: Terminal, path: string): Promise<Linted> {
  const bytes =
    path === '-'
      ? Buffer.concat(await Array.fromAsync(process.stdin as AsyncIterable<Buffer>))
      : await readFile(path).catch((error: unknown) => {
          throw new GalleyError('file-unreadable', String(error), path)
        })
  return {
    file: path,
    blocks: linesOf(decodeBytes(bytes).text),
    profile: copyProfile('news'),
    lists: NO_LISTS,
    ledger: await ledgerAt(terminal),
  }
}

async function articleAt(terminal: Terminal, id: string): Promise<Linted> {
  const desk = await openDesk(terminal)
  try {
    const [article, { style }, settings, ledger] = await Promise.all([
      desk.calls.articles.get({ id }),
      desk.calls.copyedit.of({ id }),
      desk.calls.settings.get({}),
      ledgerOf(desk.library),
    ])
    return {
      file: id,
      blocks: copyBlocks(article.body),
      profile: styleOf(settings, style).profile,
      lists: await listsOfLibrary(desk, id),
      ledger: ledger.on(article.publishedAt),
    }
  } finally {
    await desk.close()
  }
}

/** What is no word, asked of the dictionary as the window asks it. */
async function misspelt(
  spelling: Spelling,
  blocks: readonly CopyBlock[],
  profile: CopyProfile,
): Promise<readonly CopyFinding[]> {
  const asked = wordsToSpell(blocks)
  if (asked.length === 0) return []
  const known = new Map((await spelling.misspelt(asked)).map(({ word, suggestions }) => [word, suggestions]))
  return spellingFindings(blocks, known, profile)
}

async function say(
  terminal: Terminal,
  { file, blocks, lists, ledger }: Linted,
  profile: CopyProfile,
  only: readonly CopyRuleId[],
  spelling: Spelling,
): Promise<void> {
  const words = copyeditTexts[terminal.language]
  const ruled = withPatterns(
    copyedit(blocks, profile, { ...ledger, lists }),
    await patternsHit(blocks, lists, profile, terminal),
  )
  const found = withSpelling(ruled, await misspelt(spelling, blocks, profile)).filter(
    ({ rule }) => only.length === 0 || only.includes(rule),
  )
  const part = copyeditPartTexts[terminal.language]
  for (const { rule, severity, block, span, quote, other, because, fix, from } of found) {
    const says = words.rules[rule].says(quote, other, because)
    const text =
      from === undefined
        ? says
        : [says, part.entry(from.list, String(from.number)), said(from)].join('　').trim()
    if (terminal.json)
      terminal.print(
        JSON.stringify({ file, rule, severity, block, ...span, quote, text, fixes: fix ?? [], from }),
      )
    else
      terminal.print(
        `${file}:${block + 1}:${span.start + 1}\t${words.severities[severity]}\t${rule}\t${text}`,
      )
  }
  if (terminal.json || terminal.quiet) return
  const { verify, warn, note } = weighed(found)
  terminal.complain(found.length === 0 ? words.none(file) : words.sum(verify, warn, note))
  terminal.complain(part.lists(lists.lists.map(({ name }) => name)))
}

export const lint: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    profile: { type: 'string' },
    rule: { type: 'string', multiple: true },
    list: { type: 'string', multiple: true },
    article: { type: 'string', multiple: true },
    fix: { type: 'boolean', default: false },
    out: { type: 'string' },
  })
  const articles = values.article ?? []
  const usage = wordsOf(terminal).commands['lint']
  if (paths.length + articles.length === 0 || (values.fix && paths.length + articles.length > 1))
    throw new UsageError(usage)
  if (values.out !== undefined && !values.fix) throw new UsageError(usage)
  const named = values.profile === undefined ? null : await profileNamed(values.profile, terminal)
  const only = (values.rule ?? []).map((name) => oneOf(name, COPY_RULE_IDS, 'half-width-mark', 'rule'))
  const given = await listsOfFiles(values.list ?? [], terminal)
  const spelling = spellingOf()
  for (const path of paths.concat(articles)) {
    const found = articles.includes(path) ? await articleAt(terminal, path) : await fileAt(terminal, path)
    const linted = {
      ...found,
      lists: { ...found.lists, today: given.today, lists: [...found.lists.lists, ...given.lists] },
    }
    const profile = named ?? linted.profile
    if (!values.fix) {
      await say(terminal, linted, profile, only, spelling)
      continue
    }
    const desk = { ...linted.ledger, lists: linted.lists }
    const text = fixAll(linted.blocks, profile, only.length === 0 ? undefined : only, desk)
      .map((block) => block.text)
      .join('\n')
    if (values.out === undefined) terminal.print(text)
    else await writeWhole(values.out, `${text}\n`)
  }
  spelling.stop()
  return EXIT.done
}
