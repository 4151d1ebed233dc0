// Words that hang on headlines: listed, decided on, tried on the library, learned.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { Lexicon } from '#shared/decoration'
import type { Acts } from './acts'
import { cleaningOf } from './cleaning'
import { decorationDryRunOf } from './decoration-dry-run'
import { decorationLearningOf, type DecorationLearning } from './decoration-learning'
import { decorationWordsOf } from './decoration-words'
import type { Headlines } from './headlines'
import type { Queue } from './queue'

interface Parts {
  readonly acts: Acts
  readonly headlines: Headlines
  readonly person: () => string
  readonly select: Queue['select']
}

export function decorationsOf(
  db: Database,
  { acts, headlines, person, select }: Parts,
): {
  readonly answers: Answers['decorations']
  readonly lexicon: () => Lexicon
  readonly learning: DecorationLearning
} {
  const words = decorationWordsOf(db)
  const learning = decorationLearningOf(db, words)
  return {
    answers: {
      list: ({ state }) => {
        const tokens = words.tokens()
        return {
          tokens: state === null ? tokens : tokens.filter((one) => one.state === state),
          current: words.state() === 'fresh',
        }
      },
      decide: (decision) => words.decide(decision, person()),
      dryRun: decorationDryRunOf(db, { words, steps: acts.steps }),
      ...cleaningOf(db, { acts, words, headlines, select }),
    },
    lexicon: words.lexicon,
    learning,
  }
}
