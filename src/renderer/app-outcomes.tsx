// Importing outcomes: a table is chosen, looked at on a sheet, taken as one act.
import { useState } from 'react'
import { toFault } from '#shared/error'
import type { OutcomePlan } from '#shared/outcome'
import { errorTexts } from '#shared/texts/errors'
import { outcomesTexts } from '#shared/texts/outcomes'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { OutcomesSheet } from './outcomes/outcomes-sheet'
import { say } from './ui/say'
import { useLanguage, useWords } from './words'

export function OutcomeSheets({ triage }: { readonly triage: Triage }): React.JSX.Element | null {
  const words = useWords(outcomesTexts)
  const language = useLanguage()
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const [plan, setPlan] = useState<OutcomePlan>()
  const [working, setWorking] = useState(false)

  async function attempt(act: () => Promise<void>): Promise<void> {
    if (working) return
    setWorking(true)
    try {
      await act()
    } catch (error) {
      const { code, subject = '' } = toFault(error)
      say(`${errorTexts[language][code]} ${subject}`.trim(), true)
    } finally {
      setWorking(false)
    }
  }
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
