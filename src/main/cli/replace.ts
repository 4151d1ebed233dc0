// `galley replace`: what would be replaced across the library; with `--write` it is, as one act that the window can take back.
import { patternFault } from '#core/find/pattern-fault'
import type { Find } from '#shared/find'
import { REPLACE_FIELDS, type ReplacePlan, type ReplaceRow } from '#shared/replacing'
import { replacingTexts } from '#shared/texts/replacing'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk, type Desk } from './desk'

const PAGE = 500

async function* rowsOf(
  desk: Desk,
  plan: ReplacePlan,
): AsyncGenerator<ReplaceRow & { readonly id: string; readonly headline: string }> {
  const groups = plan.groups[Symbol.iterator]()
  let group = groups.next().value
  let end = group?.hits ?? 0
  for (let from = 0; from < plan.hits; from += PAGE)
    for (const row of await desk.calls.replacing.rows({ plan: plan.id, from, limit: PAGE })) {
      while (row.n >= end) {
        group = groups.next().value
        end += group?.hits ?? Number.MAX_SAFE_INTEGER
      }
      yield { ...row, id: group?.articleId ?? '', headline: group?.headline ?? '' }
    }
}

function findOf(text: string, values: Readonly<Record<string, unknown>>, terminal: Terminal): Find {
  const words = replacingTexts[terminal.language]
  const find: Find = {
    text,
    regex: values['regex'] === true,
    matchCase: values['case'] === true,
    wholeWord: values['words'] === true,
    foldWidth: values['width-differs'] !== true,
    foldHan: values['han'] === true,
  }
  const fault = find.regex ? patternFault(text) : null
  if (fault !== null) throw new UsageError(words.fault(words.faults[fault.kind], String(fault.at + 1)))
  return find
}

export const replace: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    regex: { type: 'boolean', default: false },
    case: { type: 'boolean', default: false },
    words: { type: 'boolean', default: false },
    'width-differs': { type: 'boolean', default: false },
    han: { type: 'boolean', default: false },
    approved: { type: 'boolean', default: false },
    field: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  })
  const [text = '', replacement, ...query] = paths
  if (text === '' || replacement === undefined || (values.write && values['dry-run']))
    throw new UsageError(wordsOf(terminal).commands['replace'])
  const words = replacingTexts[terminal.language]
  const find = findOf(text, values, terminal)
  const fields = (values.field ?? REPLACE_FIELDS).map((name) => oneOf(name, REPLACE_FIELDS, 'body', 'field'))
  const desk = await openDesk(terminal)
  try {
    const selection = { kind: 'query', view: 'all', query: query.join(' '), except: [] as string[] } as const
    const plan = await desk.calls.replacing.plan({ find, replacement, selection, fields })
    const approved = new Set(plan.approved)
    for await (const { id, headline, field, before, hit, insert, after, n } of rowsOf(desk, plan)) {
      const isApproved = approved.has(n)
      if (terminal.json)
        terminal.print(JSON.stringify({ id, field, before, hit, insert, after, approved: isApproved }))
      else if (!terminal.quiet)
        terminal.print(
          `${id}\t${headline}\t${words.field[field]}\t${before}[-${hit}-]${insert === '' ? '' : `{+${insert}+}`}${after}${
            isApproved ? `\t${words.isApproved}` : ''
          }`,
        )
    }
    const except = values.approved ? [] : [...plan.approved]
    const left = plan.hits - except.length
    const done =
      values.write && left > 0
        ? await desk.calls.replacing.replace({ plan: plan.id, whole: true, except })
        : null
    const skipped = done?.skipped ?? []
    if (terminal.json)
      terminal.print(
        JSON.stringify({
          summary: {
            hits: plan.hits,
            articles: plan.groups.length,
            capped: plan.isCapped,
            unreadable: plan.unreadable,
            replaced: done?.hits ?? 0,
            changed: done?.changed ?? 0,
            skipped,
          },
        }),
      )
    else {
      const all = words.counted(
        String(done?.hits ?? left),
        String(plan.hits),
        String(done?.changed ?? plan.groups.length),
      )
      terminal.complain(
        plan.hits === 0
          ? words.nothing
          : done === null
            ? all
            : words.done(text, replacement, String(done.changed)),
      )
      for (const one of skipped) terminal.complain(`${one.articleId}\t${one.headline}\t${words.why[one.why]}`)
    }
    return skipped.length > 0 || plan.unreadable > 0 ? EXIT.someFailed : EXIT.done
  } finally {
    await desk.close()
  }
}
