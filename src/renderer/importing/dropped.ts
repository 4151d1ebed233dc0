// What was dropped: files, and folders walked through; bytes come in portions, and the page never learns where they lie.

export interface DroppedFile {
  /** Seen from what was dropped, with forward slashes. */
  readonly name: string
  readonly file: File
}

interface Portion {
  readonly files: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
  readonly last: boolean
}

/** Of one portion: files, and bytes unless a single file has more. */
const MOST = 50
const HEAVY = 16_000_000
/** Larger files are refused by main anyway: it is given nothing of them but their names. */
const LARGEST = 20_000_000

const isLitter = (name: string): boolean => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name)

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  // It gives at most a hundred at a time.
  const more = (): Promise<FileSystemEntry[]> =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).then((some) => {
      found.push(...some)
      return some.length === 0 ? found : more()
    })
  return more()
}
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

async function below(entry: FileSystemEntry, path: string): Promise<DroppedFile[]> {
  if (isLitter(entry.name)) return []
  const name = `${path}${entry.name}`
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }]
  const inside = await entriesOf(entry as FileSystemDirectoryEntry)
  const found: DroppedFile[] = []
  for (const one of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    found.push(...(await below(one, `${name}/`)))
  return found
}

/** The folders among what is dropped; to be asked while the drop is being handled, since it is empty afterwards. */
export const foldersIn = (items: DataTransferItemList): readonly FileSystemEntry[] =>
  [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry?.isDirectory ? [entry] : []
  })

export async function filesIn(folders: readonly FileSystemEntry[]): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = []
  for (const folder of folders) found.push(...(await below(folder, '')))
  return found
}

export async function* portionsOf(files: readonly DroppedFile[]): AsyncGenerator<Portion> {
  let portion: Portion['files'] = []
  let weight = 0
  for (const [at, { name, file }] of files.entries()) {
    const bytes = new Uint8Array(file.size > LARGEST ? new ArrayBuffer(0) : await file.arrayBuffer())
    portion.push({ name: name.slice(-1000), bytes })
    weight += bytes.length
    const last = at === files.length - 1
    if (!last && portion.length < MOST && weight < HEAVY) continue
    yield { files: portion, last }
    portion = []
    weight = 0
  }
}
