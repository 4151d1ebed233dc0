// A desk's own profile as a file: JSON that says what it is, written so that it reads back equal.
import * as v from 'valibot'
import { CopyProfileSaid, type OwnCopyProfile } from '#shared/copy-profile'
import { GalleyError } from '#shared/error'
import { markedJson } from '../text/marked-json'

const MARK = 'galley-copy-profile'
const VERSION = 1

/** Ends with a line feed. */
export function profileToFile({ id: _id, ...said }: OwnCopyProfile): string {
  return `${JSON.stringify({ format: MARK, version: VERSION, ...said }, null, 2)}\n`
}

/** Refuses with `copy-profile-unreadable`, `name` being its subject: not JSON, not such a file, an unknown rule or value. */
export function profileFromFile(text: string, name: string): CopyProfileSaid {
  const refuse = (why: string): never => {
    throw new GalleyError('copy-profile-unreadable', why, name)
  }
  const { format: _format, version, ...said } = markedJson(text, MARK, refuse)
  if (version !== VERSION) return refuse(`version ${String(version)}`)
  const checked = v.safeParse(CopyProfileSaid, said)
  return checked.success ? checked.output : refuse(JSON.stringify(v.flatten(checked.issues)))
}
