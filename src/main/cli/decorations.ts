// `galley headlines decorations`, and the lexicon of a library for `galley headlines clean`.
import type { Lexicon } from '#shared/decoration'
import { decorationsTexts } from '#shared/texts/decorations'
import { EXIT, oneOf, read, UsageError, wordsOf, type ExitCode, type Terminal } from './command'
import { openDesk } from './desk'

/** What the named library says of words on headlines, all of them learned from; nothing if none is named. */
export async function lexiconFor(terminal: Terminal): Promise<Lexicon> {
  if (!terminal.libraryNamed) return []
  const desk = await openDesk(terminal)
  try {
    await desk.library.inside.learn({})
    return await desk.library.inside.lexicon({})
  } finally {
    await desk.close()
  }
}

/** A word a line: state, word, headlines, how surely it is cut. */
export async function decorations(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, paths } = read(args, { state: { type: 'string' } })
  if (paths.length > 0) throw new UsageError(wordsOf(terminal).commands['headlines'])
  const state = oneOf(values.state, ['all', 'built-in', 'learned', 'confirmed', 'kept'], 'all', 'state')
  const words = decorationsTexts[terminal.language].states
  const desk = await openDesk(terminal)
  try {
    await desk.library.inside.learn({})
    const { tokens } = await desk.calls.decorations.list({ state: state === 'all' ? null : state })
    for (const one of tokens)
      terminal.print(
        terminal.json
          ? JSON.stringify(one)
          : [words[one.state], one.token, one.headlines, one.confidence].join('\t'),
      )
    return EXIT.done
  } finally {
    await desk.close()
  }
}
