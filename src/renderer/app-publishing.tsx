// Where publishing meets the frame: the sheets of profiles and of what has left, and their commands.
import { useState } from 'react'
import type { ArticleAbout } from '#shared/article'
import { runCommand, useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { DeparturesSheet } from './publishing/departures-sheet'
import { ProfilesSheet } from './publishing/profiles-sheet'
import type { Desk } from './use-desk'

interface Props {
  readonly article: ArticleAbout | null
  readonly desk: Desk
  readonly triage: Triage
}

export function PublishingSheets({ article, desk, triage }: Props): React.JSX.Element {
  const [sheet, setSheet] = useState<'profiles' | 'departures'>()
  const close = (): void => setSheet(undefined)
  useCommand('view.profiles', () => setSheet('profiles'))
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
