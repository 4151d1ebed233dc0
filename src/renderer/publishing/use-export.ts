// The export commands: the dialog, and the three that go straight to a file.
import { useState } from 'react'
import { toFault } from '#shared/error'
import type { Format } from '#shared/exporting'
import { errorTexts } from '#shared/texts/errors'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'

export interface Exporting {
  /** What the open dialog exports; undefined while there is none. */
  readonly ids: readonly string[] | undefined
  readonly close: () => void
}

/** `idsNow` is what an export would be of, if `some`; `ready` settles when what is being typed is in the library. */
export function useExport(
  idsNow: () => readonly string[],
  some: boolean,
  ready: () => Promise<void>,
): Exporting {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const [open, setOpen] = useState<readonly string[]>()

  async function attempt(act: (ids: readonly string[]) => Promise<void>): Promise<void> {
    // Asked before anything takes the focus elsewhere.
    const ids = idsNow()
    try {
      await ready()
      await act(ids)
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  const straight = (format: Format): void =>
    void attempt(async (ids) => {
      const report = await bridge.exporting.choose({ ids: [...ids], format })
      if (report === null) return
      const names = report.files.map((file) => file.file.split(/[\\/]/).at(-1)).slice(0, 3)
      say(`${words.done(report.files.length.toLocaleString(language))} · ${names.join(' · ')}`)
    })

  useCommand('file.export', () => void attempt(async (ids) => setOpen(ids)), some)
  useCommand('file.exportHtml', () => straight('html'), some)
  useCommand('file.exportMarkdown', () => straight('markdown'), some)
  useCommand('file.exportText', () => straight('text'), some)
  return { ids: open, close: () => setOpen(undefined) }
}
