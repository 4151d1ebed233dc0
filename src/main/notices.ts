// What the system shows of long work: the bar on the taskbar, and a notification when it has ended while nobody looked.
import { Notification, type BrowserWindow } from 'electron'
import type { CommandId } from '#shared/commands'
import type { Language } from '#shared/settings'
import { noticeTexts, type WorkKind } from '#shared/texts/notices'
import type { Ended, Shown } from './work/long-work'

interface Parts {
  readonly windows: () => readonly BrowserWindow[]
  readonly language: () => Language
  /** Brings the window forward and does this in it; null: nothing more. */
  readonly go: (command: CommandId | null) => void
}

export interface Notices {
  readonly show: (shown: Shown) => void
  readonly ended: (ended: Ended) => void
}

/** Where the report is. An export's stands in the window anyway. */
const REPORTS: Readonly<Record<WorkKind, CommandId | null>> = {
  import: 'file.imports',
  export: null,
  act: null,
  backup: 'library.backups',
  check: null,
}

/** More than 1: without a measure, as the system draws it. */
const UNKNOWN = 2

export function noticesOf({ windows, language, go }: Parts): Notices {
  // One that nothing refers to any more hears no click.
  const standing = new Set<Notification>()
  return {
    show: (shown) => {
      for (const window of windows())
        if (shown === null) window.setProgressBar(-1)
        else
          window.setProgressBar(shown.part ?? UNKNOWN, {
            mode: shown.part === null ? 'indeterminate' : shown.state,
          })
    },
    ended: ({ kind, ok, job }) => {
      if (!Notification.isSupported() || windows().some((window) => window.isFocused())) return
      const words = noticeTexts[language()]
      const counts = job === null ? [] : [words.imported(job.imported, job.duplicate, job.failed)]
      const notice = new Notification({
        title: words[ok ? 'done' : 'failed'][kind],
        body: [...counts, words.look].join('\n'),
      })
      standing.add(notice)
      notice.on('click', () => {
        standing.delete(notice)
        go(REPORTS[kind])
      })
      notice.on('close', () => standing.delete(notice))
      notice.show()
    },
  }
}
