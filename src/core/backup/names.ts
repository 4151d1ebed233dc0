// What a backup's name says: number, change, time, reason and how many articles; read back without opening the file.
import { BACKUP_REASONS, type Backup } from '#shared/backup'

type Named = Omit<Backup, 'name' | 'bytes'>

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0')

/** A moment as names of files have it, e.g. `20261123T084500123Z`. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:.]/g, '')

/** E.g. `galley-000042-20261123T084500123Z-work-c1234-a57.db`. */
export function backupName({ n, at, reason, seq, articles }: Named): string {
  return `galley-${pad(n, 6)}-${stampOf(at)}-${reason}-c${seq}-a${articles}.db`
}

const NAME =
  /^galley-(\d{6,12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]{1,12})-c(\d{1,15})-a(\d{1,15})\.db$/

/** Null for the name of any other file. */
export function parseBackupName(name: string): Named | null {
  const found = NAME.exec(name)
  if (found === null) return null
  const [, n, year, month, day, hour, minute, second, milli, word, seq, articles] = found
  const reason = BACKUP_REASONS.find((one) => one === word)
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`)
  if (reason === undefined || Number.isNaN(at)) return null
  return { n: Number(n), at, reason, seq: Number(seq), articles: Number(articles) }
}

/** After all that are there. */
export const nextNumber = (numbers: readonly number[]): number =>
  numbers.reduce((most, n) => Math.max(most, n), 0) + 1
