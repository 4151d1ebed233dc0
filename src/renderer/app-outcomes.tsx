// Importing outcomes: a table is chosen, looked at on a sheet, taken as one act.
import { useState } from 'react'
import type { OutcomePlan } from '#shared/outcome'
import { outcomesTexts } from '#shared/texts/outcomes'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { OutcomesSheet } from './outcomes/outcomes-sheet'
import { useOneAtATime } from './ui/use-attempt'
import { useLanguage, useWords } from './words'

export function OutcomeSheets({ triage }: { readonly triage: Triage }): React.JSX.Element | null {
  const words = useWords(outcomesTexts)
  const language = useLanguage()
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const [plan, setPlan] = useState<OutcomePlan>()
  const { working, attempt } = useOneAtATime()

  const choose = (): void =>
    void attempt(async () => {
      const chosen = await bridge.outcomes.choose({})
      if (chosen !== null) setPlan(chosen)
    })
  useCommand('headline.outcomes', choose, plan === undefined)

  if (plan === undefined) return null
  return (
    <OutcomesSheet
      key={plan.sha256}
      plan={plan}
      working={working}
      channelName={(key) => channels.value?.find((channel) => channel.key === key)?.name[language] ?? key}
      onTake={(chosen) =>
        void attempt(async () => {
          const done = await triage.watched(
            bridge.outcomes.take({ sha256: plan.sha256, chosen: [...chosen] }),
          )
          setPlan(undefined)
          triage.did({ text: words.taken(done.changed.toLocaleString(language), plan.name) })
        })
      }
      onOther={choose}
      onClose={() => setPlan(undefined)}
    />
  )
}
