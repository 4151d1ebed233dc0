// What a terminal asks for: the same calls as the window's. Knows no Electron and needs no display.
import { resolve } from 'node:path'
import { toFault } from '#shared/error'
import type { Language } from '#shared/settings'
import { cliTexts } from '#shared/texts/cli'
import { errorTexts } from '#shared/texts/errors'
import { libraryPath } from '../library-path'
import { backup } from './backup'
import { EXIT, UsageError, type CommandRun, type ExitCode, type Terminal } from './command'
import { diagnostics } from './diagnostics'
import { exportArticles } from './export'
import { check } from './health'
import { importFiles, init } from './import'
import { lint } from './lint'
import { lists } from './lists'
import { list, show, stats } from './read'
import { replace } from './replace'
import { report } from './report'
import { rescue } from './rescue'
import { review } from './review'
import { diff, history, restore } from './revisions'
import { reindex, search } from './search'
import { extract } from './extract'
import { names } from './names'
import { settings } from './settings'
import { sites } from './sites'
import { count, headlines } from './text'
import { userData } from './user-data'
import type { Verb } from './verbs'

const COMMANDS: Readonly<Record<Verb, CommandRun>> = {
  init,
  import: importFiles,
  list,
  show,
  extract,
  headlines,
  count,
  export: exportArticles,
  search,
  replace,
  lint,
  lists,
  review,
  report,
  history,
  diff,
  restore,
  reindex,
  backup,
  check,
  rescue,
  diagnostics,
  settings,
  sites,
  names,
  stats,
}

function languageOf(given: string | undefined): Language {
  const wanted =
    given ??
    process.env['GALLEY_LANG'] ??
    process.env['LC_ALL'] ??
    process.env['LC_MESSAGES'] ??
    process.env['LANG'] ??
    Intl.DateTimeFormat().resolvedOptions().locale
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

interface General {
  library: string | undefined
  lang: string | undefined
  json: boolean
  quiet: boolean
  help: boolean
}

/** The general options may stand anywhere; what is left is the command and its own. */
function general(argv: readonly string[]): { options: General; rest: string[] } {
  const options: General = { library: undefined, lang: undefined, json: false, quiet: false, help: false }
  const rest: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const [name = '', inline] = (argv[at] ?? '').split(/=(.*)/s)
    if (name === '--library' || name === '--lang') {
      const value = inline ?? argv[++at]
      if (value === undefined) throw new UsageError(name)
      options[name === '--library' ? 'library' : 'lang'] = value
    } else if (name === '--json' || name === '--quiet' || name === '--help')
      options[name.slice(2) as 'json' | 'quiet' | 'help'] = true
    else if (name === '-h') options.help = true
    else rest.push(argv[at] ?? '')
  }
  return { options, rest }
}

/** Says what is to be said; answers the exit code. `argv`: the words behind the program's name. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let terminal: Terminal = {
    language: languageOf(undefined),
    json: argv.includes('--json'),
    quiet: false,
    libraryPath: '',
    libraryNamed: false,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  }
  try {
    const { options, rest } = general(argv)
    const path = options.library === undefined ? libraryPath(userData()) : resolve(options.library)
    const { library, lang, json, quiet } = options
    terminal = {
      ...terminal,
      json,
      quiet,
      language: languageOf(lang),
      libraryPath: path,
      libraryNamed: library !== undefined,
    }
    const words = cliTexts[terminal.language]
    const [name, ...args] = rest
    if (name === undefined || name === 'help') {
      terminal.print(words.usage)
      return name === undefined && !options.help ? EXIT.usage : EXIT.done
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as Verb] : undefined
    if (!command) throw new UsageError(`${words.unknownCommand(name)}\n\n${words.usage}`)
    if (options.help) {
      terminal.print((words.commands as Readonly<Record<string, string>>)[name] ?? words.usage)
      return EXIT.done
    }
    return await command(args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`${cliTexts[terminal.language].wrongUsage}: ${error.message}`)
      return EXIT.usage
    }
    const { code, message, subject } = toFault(error)
    if (terminal.json) terminal.print(JSON.stringify({ code, message, file: subject ?? null }))
    else terminal.complain(`${errorTexts[terminal.language][code]}${subject ? ` (${subject})` : ''}`)
    if (code.startsWith('library-')) return EXIT.library
    return code === 'invalid-input' ? EXIT.usage : EXIT.someFailed
  }
}

/** A reader that goes away (`| head`) is no error. */
export function forgivingOutput(exit: (code: number) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    exit(error.code === 'EPIPE' ? EXIT.done : EXIT.someFailed),
  )
}
