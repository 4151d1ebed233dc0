// Gathers how program and library are; what cannot be asked of a library is left out rather than the whole.
import { arch, cpus, release, totalmem } from 'node:os'
import type { Answers } from '#shared/contract'
import type { Diagnostics, LibraryState } from '#shared/diagnostics'
import { toFault, type ErrorCode } from '#shared/error'
import type { ViewOnly } from '#shared/settings'
import type { Library } from '../library/client'
import { latestFailures } from '../logs/log'

interface Asked {
  readonly library: Pick<Library, 'inside' | 'library' | 'settings'>
  readonly backups: Pick<Answers['backups'], 'place'>
  readonly viewOnly: ViewOnly | null
}

async function stateOf({ library, backups, viewOnly }: Asked): Promise<LibraryState> {
  const [sizes, indexing, room, health, settings, place] = await Promise.all([
    library.inside.sizes({}),
    library.library.indexing({}),
    library.library.room({}),
    library.library.health({}),
    library.settings.get({}),
    backups.place({}),
  ])
  const latest = place.backups[0] ?? null
  const { language, theme, foldHan, smartQuotes, copyStyle } = settings
  return {
    sizes,
    viewOnly,
    indexing,
    room,
    backups: {
      count: place.backups.length,
      latest: latest && { at: latest.at, articles: latest.articles, bytes: latest.bytes },
      reason: latest?.reason ?? null,
      behind: place.behind,
      failed: place.failed,
    },
    looked:
      health.at === null
        ? null
        : { at: health.at, damaged: (health.health?.damage.length ?? 0) + (health.health?.more ?? 0) },
    settings: { language, theme, foldHan, smartQuotes, zh: copyStyle.zh, en: copyStyle.en },
  }
}

/** `asked` is the open library, or the code by which it did not open. `logs`: the folder of the log. */
export async function diagnosticsOf(
  version: string,
  logs: string,
  asked: Asked | ErrorCode,
): Promise<Diagnostics> {
  // Types say that both are always there; they are only in Electron.
  const versions: Readonly<Record<string, string | undefined>> = process.versions
  return {
    at: Date.now(),
    version,
    electron: versions['electron'] ?? null,
    chromium: versions['chrome'] ?? null,
    node: process.versions.node,
    platform: process.platform,
    arch: arch(),
    release: release(),
    processors: cpus().length,
    memory: totalmem(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    library:
      typeof asked === 'string' ? asked : await stateOf(asked).catch((error: unknown) => toFault(error).code),
    failures: await latestFailures(logs),
    logs,
  }
}
