// Where publishing meets the frame: the sheets of profiles and of what has left, and their commands.
import { useState } from 'react'
import type { ArticleAbout } from '#shared/article'
import { departuresTexts } from '#shared/texts/departures'
import { bridge } from './bridge'
import { runCommand, useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { DeparturesSheet } from './publishing/departures-sheet'
import { ProfilesSheet } from './publishing/profiles-sheet'
import { nameOf } from './publishing/exported'
import { flush } from './saving'
import { say } from './ui/say'
import { useAttempt } from './ui/use-attempt'
import type { Desk } from './use-desk'
import { useLanguage, useWords } from './words'

interface Props {
  readonly article: ArticleAbout | null
  readonly desk: Desk
  readonly triage: Triage
}

export function PublishingSheets({ article, desk, triage }: Props): React.JSX.Element {
  const [sheet, setSheet] = useState<'profiles' | 'departures'>()
  const close = (): void => setSheet(undefined)
  const words = useWords(departuresTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  useCommand('view.profiles', () => setSheet('profiles'))
  useCommand('library.leave', () =>
    attempt(async () => {
      await flush()
      const done = await triage.watched(bridge.exporting.library({}))
      if (done !== null) say(words.leftWhole(done.articles.toLocaleString(language), nameOf(done.folder)))
    }),
  )
  useCommand('article.departures', () => setSheet('departures'), article !== null)
  return (
    <>
      {sheet === 'profiles' && <ProfilesSheet onDone={triage.did} onClose={close} />}
      {sheet === 'departures' && article !== null && (
        <DeparturesSheet
          article={article}
          onCompare={(n) => {
            close()
            desk.showRevision(n)
          }}
          onExport={() => {
            close()
            runCommand('file.export')
          }}
          onClose={close}
        />
      )}
    </>
  )
}
