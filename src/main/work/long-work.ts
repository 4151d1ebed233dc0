// Long work under way, seen from outside the window: how far it is, and that it has ended.
import type { Progress } from '#shared/act'
import type { ImportJob } from '#shared/importing'
import type { WorkKind } from '#shared/texts/notices'

/** How often it is asked how far. In ms. */
const OFTEN = 500
/** Who has waited so long may have gone elsewhere: the end is told. In ms. */
const LONG = 5000

/** Calls that may take long, by the work that they are. */
const CALLS: Readonly<Record<string, WorkKind>> = {
  'exporting.choose': 'export',
  'exporting.run': 'export',
  'exporting.library': 'export',
  'articles.bulk': 'act',
  'articles.delete': 'act',
  'acts.undo': 'act',
  'decorations.clean': 'act',
  'collections.add': 'act',
  'channels.mean': 'act',
  'replacing.replace': 'act',
  'backups.make': 'backup',
  'library.checkIndex': 'check',
  'library.lookOver': 'check',
}
/** Nobody is asked anything first, and nobody says how far they are. */
const AT_ONCE: ReadonlySet<WorkKind> = new Set(['backup', 'check'])

/** What the taskbar shows. Null: nothing. `part`: 0 to 1, null if nobody knows. */
export type Shown = { readonly part: number | null; readonly state: 'normal' | 'paused' | 'error' } | null

export interface Ended {
  readonly kind: WorkKind
  readonly ok: boolean
  /** Of an import. */
  readonly job: Pick<ImportJob, 'imported' | 'duplicate' | 'failed'> | null
}

export interface WorkShell {
  readonly progress: () => Promise<Progress | null>
  readonly jobs: () => Promise<readonly ImportJob[]>
  readonly show: (shown: Shown) => void
  /** Told of the end of what took long. */
  readonly ended: (ended: Ended) => void
  readonly now: () => number
}

export interface LongWork {
  /** Around a call. `isOk`: whether its answer is one. */
  readonly around: <Answer>(
    noun: unknown,
    verb: unknown,
    run: () => Promise<Answer>,
    isOk: (answer: Answer) => boolean,
  ) => Promise<Answer>
  /** Imports have gone on. */
  readonly imports: () => void
  /** The library is let go: nothing is shown or told any more. */
  readonly stop: () => void
}

interface Task {
  readonly kind: WorkKind
  /** When it began to work, in ms; undefined while somebody is still asked, e.g. where to. */
  began: number | undefined
}

const partOf = (done: number, of: number): number | null => (of > 0 ? Math.min(done / of, 1) : null)

export function longWorkOf({ progress, jobs, show, ended, now }: WorkShell): LongWork {
  const tasks = new Set<Task>()
  /** Imports that were seen to run: since when, in ms. */
  const running = new Map<number, number>()
  let importing: Shown = null
  let shown: Shown = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isAskedAgain = false
  let isStopped = false

  function put(next: Shown): void {
    if (isStopped || (next?.part === shown?.part && next?.state === shown?.state)) return
    shown = next
    show(next)
  }
  async function look(): Promise<void> {
    timer = undefined
    const said = tasks.size === 0 ? null : await progress().catch(() => null)
    for (const task of tasks) if (said !== null) task.began ??= now()
    const isWorking = [...tasks].some(({ began }) => began !== undefined && now() - began >= OFTEN)
    const part = said === null ? null : partOf(said.done, said.of)
    put(isWorking ? { part, state: 'normal' } : importing)
    if (tasks.size > 0 && !isStopped) timer ??= setTimeout(() => void look(), OFTEN)
  }

  function tell(since: number | undefined, what: Ended): void {
    if (!isStopped && since !== undefined && now() - since >= LONG) ended(what)
  }
  function end(task: Task, ok: boolean): void {
    tasks.delete(task)
    tell(task.began, { kind: task.kind, ok, job: null })
    void look()
  }

  /** What has ended is told once; somebody's own stop is no news to him. */
  function settle(all: readonly ImportJob[]): void {
    for (const job of all) {
      if (job.kind === 'watch' || job.kind === 'terminal') continue
      if (job.state === 'running') {
        if (!running.has(job.key)) running.set(job.key, now())
        continue
      }
      const since = running.get(job.key)
      if (since === undefined) continue
      running.delete(job.key)
      const ok = job.state === 'done'
      if (ok || job.trouble !== null) tell(since, { kind: 'import', ok, job })
    }
    const one = all.find(({ key }) => running.has(key))
    const troubled = all.some(({ state, trouble }) => state === 'paused' && trouble !== null)
    if (one) importing = { part: partOf(one.done, one.of), state: 'normal' }
    else importing = troubled ? { part: 1, state: 'error' } : null
  }
  async function askJobs(): Promise<void> {
    if (isAsking) {
      isAskedAgain = true
      return
    }
    isAsking = true
    try {
      settle(await jobs())
    } catch {
      importing = null
    }
    isAsking = false
    if (isStopped) return
    if (isAskedAgain) {
      isAskedAgain = false
      await askJobs()
    } else if (tasks.size === 0) put(importing)
  }

  return {
    around: async (noun, verb, run, isOk) => {
      const name = `${String(noun)}.${String(verb)}`
      const kind = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
      if (kind === undefined) return run()
      const task: Task = { kind, began: AT_ONCE.has(kind) ? now() : undefined }
      tasks.add(task)
      timer ??= setTimeout(() => void look(), OFTEN)
      let ok = false
      try {
        const answer = await run()
        ok = isOk(answer)
        return answer
      } finally {
        end(task, ok)
      }
    },
    imports: () => void askJobs(),
    stop: () => {
      put(null)
      isStopped = true
      clearTimeout(timer)
    },
  }
}
