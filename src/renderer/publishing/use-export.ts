// The export commands: the dialog, and the three that go straight to a file or a folder.
import { useState } from 'react'
import type { Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import type { Channel } from '#shared/channel'
import type { ExportReport } from '#shared/exporting'
import type { Format, Holding } from '#shared/formats'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { errorTexts } from '#shared/texts/errors'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useCommand, useCommandName } from '../commands'
import { copyText } from '../copy-text'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { nameOf } from './exported'
import { rememberedProfiles } from './use-profiles'
import { rememberedChannel, useExportChannel } from './use-channel'

/** What an export is of. */
export interface Wanted {
  readonly selection: Selection
  /** How many the window thinks there are. */
  readonly count: number
  /** The one that is shown as an example. */
  readonly firstId: string
  /** What is to be made of several, if that is what was asked for; and its title. */
  readonly as?: Holding
  readonly title?: string
}

export interface Exporting {
  /** What the open dialog exports; undefined while there is none. */
  readonly wanted: Wanted | undefined
  readonly open: (wanted: Wanted) => void
  readonly close: () => void
}

/** What went wrong, and with which file or headline. */
export function faultLine(error: unknown, language: Language): string {
  const { code, subject = '' } = toFault(error)
  return `${errorTexts[language][code]} ${code === 'over-limit' ? subject : nameOf(subject)}`.trim()
}

/** Says what came of it in one line; of several profiles which of them did what. */
export function useReportLine(): (reports: readonly ExportReport[], channel?: Channel | null) => void {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const number = (n: number): string => n.toLocaleString(language)
  function line({ files, count, of, articles, stopped }: ExportReport, to: readonly string[] = []): string {
    if (stopped?.kind === 'failed') return `${errorTexts[language][stopped.code]} ${nameOf(stopped.file)}`
    if (stopped?.kind === 'cancelled') return words.stoppedThere
    const names = files.map((file) => nameOf(file.file)).slice(0, 3)
    const done =
      count === 1 && articles > 1
        ? words.doneBook(number(articles))
        : articles === of
          ? words.done(number(count))
          : words.doneOf(number(count), number(of))
    return [done, ...to, ...names].join(' · ')
  }
  return (reports, channel = null) => {
    const to = channel === null ? [] : [channel.name[language]]
    const [only, ...more] = reports
    if (only === undefined) return
    const bad = reports.some(({ articles, of, stopped }) => stopped !== null || articles < of)
    say(
      more.length === 0
        ? line(only, to)
        : reports
            .map((report) => `${report.profile?.[language] ?? ''} ${line({ ...report, files: [] })}`)
            .join(words.comma),
      bad,
    )
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
  const words = useWords(publishingTexts)
  const [open, setOpen] = useState<Wanted>()
  // What goes straight out says for whom: the channel was chosen some other time.
  const { channel } = useExportChannel()
  const named = (id: 'file.exportHtml' | 'file.exportMarkdown' | 'file.exportText'): string | null =>
    channel ? `${commandTexts[language][id]} · ${channel.name[language]}` : null
  useCommandName('file.exportHtml', named('file.exportHtml'))
  useCommandName('file.exportMarkdown', named('file.exportMarkdown'))
  useCommandName('file.exportText', named('file.exportText'))

  async function attempt(act: (wanted: Wanted) => Promise<void>): Promise<void> {
    // Asked before anything takes the focus elsewhere.
    const wanted = now()
    if (wanted === null) return
    try {
      await ready()
      await act(wanted)
    } catch (error) {
      say(faultLine(error, language), true)
    }
  }
  const straight = (format: Format): void =>
    void attempt(async (wanted) => {
      const channel = await rememberedChannel()
      const { selection } = wanted
      try {
        const report = await watched(
          bridge.exporting.choose({ selection, format, channel: channel?.key ?? null }),
        )
        if (report !== null) tell([report], channel)
      } catch (error) {
        // What keeps it back, and the reason with which it leaves all the same, have their place in the sheet.
        if (toFault(error).code === 'over-limit') setOpen(wanted)
        throw error
      }
    })

  /** What the sheet last did by profiles, without the sheet; with none of them there is only the sheet. */
  const again = (): void =>
    void attempt(async (wanted) => {
      const profiles = await rememberedProfiles()
      if (profiles.length === 0) {
        setOpen(wanted)
        return
      }
      const { selection } = wanted
      const before = await Promise.all(
        [...new Set(profiles.map(({ channel }) => channel))].map((channel) =>
          bridge.exporting.before({ selection, channel }),
        ),
      )
      // What keeps some back, and the reason with which it leaves all the same, have their place in the sheet.
      if (before.some(({ heldCount }) => heldCount > 0)) {
        setOpen(wanted)
        return
      }
      const keys = profiles.map(({ key }) => key)
      tell(await watched(bridge.exporting.run({ selection, profiles: keys })))
    })

  /** As rich text for a letter, a chat or Word: what the file of a page would say, its pictures apart. */
  const copy = (): void =>
    void attempt(async ({ firstId: id, count }) => {
      if (count !== 1) {
        say(words.copyOne, true)
        return
      }
      const channel = (await rememberedChannel())?.key ?? null
      const [rich, plain] = await Promise.all([
        bridge.exporting.preview({ id, channel, format: 'html', pictures: 'none' }),
        bridge.exporting.preview({ id, channel, format: 'text' }),
      ])
      const done = copyText(plain.text, rich.text)
      say(done ? words.copied : words.cannotCopy, !done)
    })

  /** As a file manager does, to be pasted into a folder, a mail or a chat. */
  const copyFiles = (): void =>
    void attempt(async ({ selection }) => {
      const of = { kind: 'articles', selection } as const
      const { drag, articles, held } = await watched(bridge.exporting.dragOut({ of }))
      await bridge.exporting.copyFiles({ drag })
      const count = articles.toLocaleString(language)
      say(held > 0 ? words.filesCopiedBut(count, held.toLocaleString(language)) : words.filesCopied(count))
    })

  useCommand('file.copyRich', copy, some)
  useCommand('file.copyFiles', copyFiles, some)
  useCommand('file.exportAgain', again, some)
  useCommand('file.export', () => void attempt(async (wanted) => setOpen(wanted)), some)
  useCommand('file.exportHtml', () => straight('html'), some)
  useCommand('file.exportMarkdown', () => straight('markdown'), some)
  useCommand('file.exportText', () => straight('text'), some)
  return {
    wanted: open,
    open: (wanted) => void ready().then(() => setOpen(wanted)),
    close: () => setOpen(undefined),
  }
}
