// The starter lists that come with the program: language only, switched off until a desk wants them; afterwards its own.
import type { ListEntry } from '#shared/word-list'
import type { Starter } from './starter-entry'
import { STARTER_EN } from './starter-en'
import { STARTER_ZH } from './starter-zh'

const entryOf =
  (match: ListEntry['match'], source: string) =>
  ([term, suggestion, reason, exceptions = '']: Starter): ListEntry => ({
    term,
    match,
    suggestion,
    reason,
    source,
    severity: 'note',
    exceptions: exceptions === '' ? [] : exceptions.split('；'),
    advertisingOnly: false,
    scope: 'both',
    channels: [],
    validFrom: '',
    validTo: '',
    on: true,
  })

export const starterEntries = (lang: 'zh' | 'en'): readonly ListEntry[] =>
  lang === 'zh' ? STARTER_ZH.map(entryOf('literal', '清样')) : STARTER_EN.map(entryOf('word', 'Galley'))
