// The ways in: the file dialog, files dropped on the window, pasted text, the sample. All end in one report.
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { GalleyError, toFault } from '#shared/error'
import type { Begun, ImportJob, ImportReport } from '#shared/importing'
import { importJobTexts } from '#shared/texts/import-jobs'
import { errorTexts } from '#shared/texts/errors'
import { importingTexts } from '#shared/texts/importing'
import { bridge, onChange, takeDropped } from '../bridge'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { filesIn, foldersIn, portionsOf, type DroppedFile } from './dropped'
import { useJobs } from './use-jobs'

export interface Importing {
  readonly report: ImportReport | undefined
  readonly closeReport: () => void
  /** True while the sheet to paste into is open. */
  readonly pasting: boolean
  readonly setPasting: (open: boolean) => void
  readonly importText: (text: string) => void
  readonly busy: boolean
  /** True while files are held over the window. */
  readonly dropping: boolean
  readonly jobs: readonly ImportJob[]
  /** The sheet of imports of many files, and which of them it was opened for; undefined while it is closed. */
  readonly jobsSheet: { readonly first: number | null } | undefined
  readonly closeJobs: () => void
}

/** More files at once are a job. */
const AT_ONCE = 20

/** The files of a drop or a paste, with their bytes; the page never learns where they lie. */
async function readFiles(
  files: readonly File[],
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, dialog, [role="textbox"]') !== null)

export function useImporting(): Importing {
  const words = useWords(importingTexts)
  const jobWords = useWords(importJobTexts)
  const language = useLanguage()
  const [report, setReport] = useState<ImportReport>()
  const [pasting, setPasting] = useState(false)
  const [busy, setBusy] = useState(false)
  const jobs = useJobs()
  const [jobsSheet, setJobsSheet] = useState<Importing['jobsSheet']>()
  const [greeted, setGreeted] = useState(false)
  const dropping = useDropping((files, folders) => {
    if (folders.length > 0) importFolders(files, folders)
    else importFiles(files)
  })
  // What was broken off is asked about once, when the window opens.
  if (!greeted && jobs !== undefined) {
    setGreeted(true)
    const broken = jobs.find(({ state, kind }) => state === 'interrupted' && kind !== 'dropped')
    if (broken !== undefined) setJobsSheet({ first: broken.key })
  }

  function shown(answer: ImportReport | Begun | null): void {
    if (answer === null || ('files' in answer && answer.files.length === 0)) return
    if ('job' in answer) {
      setJobsSheet({ first: answer.job })
      say(jobWords.begun)
    } else {
      setReport(answer)
      say(words.summary(String(answer.summary.imported), answer.summary.duplicate, answer.summary.failed))
    }
  }

  async function run(ask: () => Promise<ImportReport | Begun | null>, text?: string): Promise<void> {
    if (busy) return
    setBusy(true)
    if (text !== undefined) say(text)
    try {
      shown(await ask())
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    } finally {
      setBusy(false)
    }
  }

  /** Portion by portion; the sheet opens with the first. */
  async function feed(files: readonly DroppedFile[], name: string): Promise<Begun | null> {
    let job: number | null = null
    for await (const portion of portionsOf(files)) {
      const begun = await bridge.importing.feed({ job, name, ...portion })
      if (job === null) setJobsSheet({ first: begun.job })
      job = begun.job
    }
    return null
  }
  function importFiles(files: readonly File[]): void {
    const [first] = files
    if (first === undefined) return
    void run(
      async () => {
        const taken = await takeDropped(files)
        if (taken !== null) return taken
        if (files.length <= AT_ONCE) return bridge.importing.files({ files: await readFiles(files) })
        const dropped = files.map((file) => ({ name: file.name, file }))
        return feed(dropped, first.name)
      },
      files.length > AT_ONCE ? undefined : words.busy(String(files.length)),
    )
  }
  function importFolders(files: readonly File[], folders: readonly FileSystemEntry[]): void {
    void run(async () => {
      const taken = await takeDropped(files)
      if (taken !== null) return taken
      const inside = await filesIn(folders)
      if (inside.length === 0) throw new GalleyError('folder-empty', 'no files')
      // A folder is a file too, to whoever asks for files: one without a type and with nothing in it.
      const names = new Set(folders.map(({ name }) => name))
      const loose = files.filter(({ name }) => !names.has(name)).map((file) => ({ name: file.name, file }))
      return feed([...loose, ...inside], folders[0]?.name ?? '')
    }, jobWords.reading)
  }
  function importText(text: string): void {
    if (text.trim() === '') return
    setPasting(false)
    void run(() => bridge.importing.text({ text }), words.busyText)
  }

  useCommand('file.import', () => void run(() => bridge.importing.choose({})), !busy)
  useCommand(
    'file.importFolder',
    () => void run(() => bridge.importing.chooseFolder({}), jobWords.reading),
    !busy,
  )
  useCommand('file.imports', () => setJobsSheet({ first: null }))
  useCommand('file.paste', () => setPasting(true), !busy)
  useCommand('file.sample', () => void run(() => bridge.importing.sample({}), words.busyText), !busy)

  // What the system hands over with a double click waits in main, be it from before there was a window.
  const onHanded = useEffectEvent(() => {
    bridge.importing
      .handed({})
      .then(shown)
      .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  })
  useEffect(() => {
    onHanded()
    return onChange((nouns) => {
      if (nouns.includes('handed')) onHanded()
    })
  }, [])

  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    if (isText(event.target) || event.clipboardData === null) return
    const files = [...event.clipboardData.files]
    const text = event.clipboardData.getData('text/plain')
    if (files.length === 0 && text.trim() === '') return
    event.preventDefault()
    if (files.length > 0) importFiles(files)
    else importText(text)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => onPaste(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])

  const closeReport = useCallback(() => setReport(undefined), [])
  const closeJobs = useCallback(() => setJobsSheet(undefined), [])
  return {
    report,
    closeReport,
    pasting,
    setPasting,
    importText,
    busy,
    dropping,
    jobs: jobs ?? [],
    jobsSheet,
    closeJobs,
  }
}

/** Pictures over a text that takes them in go there. */
function isForText({ target, dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  const arePictures = items.length > 0 && items.every(({ type }) => type.startsWith('image/'))
  return arePictures && target instanceof Element && target.closest('[data-takes-pictures]') !== null
}

/** Takes files dropped anywhere on the window; text dragged about in the editor is left alone. */
function useDropping(
  onFiles: (files: readonly File[], folders: readonly FileSystemEntry[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const taken = useEffectEvent(onFiles)
  useEffect(() => {
    let ending: ReturnType<typeof setTimeout> | undefined
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    // dragover comes every 50 to 350 ms while files are held over the window: when it stops, they have left.
    function onOver(event: DragEvent): void {
      if (!hasFiles(event) || isForText(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
      clearTimeout(ending)
      ending = setTimeout(() => setOver(false), 600)
    }
    function onDrop(event: DragEvent): void {
      if (!hasFiles(event) || isForText(event)) return
      event.preventDefault()
      event.stopPropagation()
      clearTimeout(ending)
      setOver(false)
      const { dataTransfer } = event
      if (dataTransfer !== null) taken([...dataTransfer.files], foldersIn(dataTransfer.items))
    }
    // Captured, since an editor would take a file for its own.
    window.addEventListener('dragenter', onOver, true)
    window.addEventListener('dragover', onOver, true)
    window.addEventListener('drop', onDrop, true)
    return () => {
      clearTimeout(ending)
      window.removeEventListener('dragenter', onOver, true)
      window.removeEventListener('dragover', onOver, true)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [])
  return over
}
