// Every channel ticked for all, some or none of the chosen articles or headlines, however many; the rest stays as it is.
import type { ReactNode } from 'react'
import type { Channel } from '#shared/channel'
import { meantTexts } from '#shared/texts/meant'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Chooser, type Option } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { Tick } from '../ui/tick'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'

export type MeantOf = Parameters<typeof bridge.channels.meant>[0]['of']

interface Props {
  readonly of: MeantOf
  /** How many the window thinks there are, until the library has counted. */
  readonly count: number
  readonly channels: readonly Channel[]
  readonly onDone: OnDone
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  /** How far it is, if it takes its time. */
  readonly busy: ReactNode
  readonly onClose: () => void
}

export function MeantDialog({
  of,
  count,
  channels,
  onDone,
  watched,
  busy,
  onClose,
}: Props): React.JSX.Element {
  const words = useWords(meantTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const number = (n: number): string => n.toLocaleString(language)
  const { value: meant } = useLive(`meant ${JSON.stringify(of)}`, ['headlines', 'articles'], () =>
    bridge.channels.meant({ of }),
  )
  const all = meant?.of ?? count
  const title = (of.kind === 'articles' ? words.articles : words.headlines)(number(all))
  const howMany = (key: string): number => meant?.channels.find((one) => one.key === key)?.count ?? 0

  /** Some or none → all; all → none. One act, so that undo brings back who had it and who had not. */
  function turn({ id: key, text }: Option): void {
    attempt(async () => {
      const takes = howMany(key) === all
      const { changed, cancelled } = await watched(
        bridge.channels.mean({ of, ...(takes ? { remove: [key] } : { add: [key] }) }),
      )
      if (changed === 0) return
      const said = (takes ? words.removed : words.added)(text, number(changed))
      onDone({ text: cancelled ? words.stopped(said) : said })
    })
  }
  function option({ key, name }: Channel): Option {
    const n = howMany(key)
    const ticked = n === 0 ? false : n === all ? true : 'mixed'
    return {
      id: key,
      text: name[language],
      also: [key, name['zh-CN'], name.en],
      ticked,
      mark: <Tick ticked={ticked} />,
      hint: n === 0 || all === 1 ? '' : n === all ? words.all : words.some(number(n)),
    }
  }
  // One that was switched off since is still there to be taken away.
  const listed = channels.filter(({ key, enabled }) => enabled || howMany(key) > 0)
  return (
    <Dialog place="channels" title={title} bare onClose={onClose} width={380}>
      {busy}
      <Chooser
        label={title}
        placeholder={words.hint}
        listLabel={words.list}
        focusFirst
        none={words.noSuch}
        options={meant === undefined ? [] : listed.map(option)}
        onChoose={turn}
      />
    </Dialog>
  )
}
