// The export commands: the dialog, and the three that go straight to a file or a folder.
import { useState } from 'react'
import type { Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import type { ExportReport, Format } from '#shared/exporting'
import { errorTexts } from '#shared/texts/errors'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { nameOf } from './exported'

/** What an export is of. */
export interface Wanted {
  readonly selection: Selection
  /** How many the window thinks there are. */
  readonly count: number
  /** The one that is shown as an example. */
  readonly firstId: string
}

export interface Exporting {
  /** What the open dialog exports; undefined while there is none. */
  readonly wanted: Wanted | undefined
  readonly close: () => void
}

/** Says what came of it in one line. */
export function useReportLine(): (report: ExportReport) => void {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  return ({ files, count, of, stopped }) => {
    const number = (n: number): string => n.toLocaleString(language)
    if (stopped?.kind === 'failed') {
      say(
        `${errorTexts[language][stopped.code]} ${nameOf(stopped.file)} · ${words.doneOf(number(count), number(of))}`,
        true,
      )
      return
    }
    const names = files.map((file) => nameOf(file.file)).slice(0, 3)
    const done = stopped === null ? words.done(number(count)) : words.doneOf(number(count), number(of))
    say([done, ...names].join(' · '))
  }
}

interface Parts {
  /** What an export would be of now; null for nothing. */
  readonly now: () => Wanted | null
  readonly some: boolean
  /** Settles when what is being typed is in the library. */
  readonly ready: () => Promise<void>
  readonly watched: <T>(work: Promise<T>) => Promise<T>
}

export function useExport({ now, some, ready, watched }: Parts): Exporting {
  const language = useLanguage()
  const tell = useReportLine()
  const [open, setOpen] = useState<Wanted>()

  async function attempt(act: (wanted: Wanted) => Promise<void>): Promise<void> {
    // Asked before anything takes the focus elsewhere.
    const wanted = now()
    if (wanted === null) return
    try {
      await ready()
      await act(wanted)
    } catch (error) {
      const { code, subject } = toFault(error)
      say(`${errorTexts[language][code]} ${nameOf(subject ?? '')}`.trim(), true)
    }
  }
  const straight = (format: Format): void =>
    void attempt(async ({ selection }) => {
      const report = await watched(bridge.exporting.choose({ selection, format }))
      if (report !== null) tell(report)
    })

  useCommand('file.export', () => void attempt(async (wanted) => setOpen(wanted)), some)
  useCommand('file.exportHtml', () => straight('html'), some)
  useCommand('file.exportMarkdown', () => straight('markdown'), some)
  useCommand('file.exportText', () => straight('text'), some)
  return { wanted: open, close: () => setOpen(undefined) }
}
