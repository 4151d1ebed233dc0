// Chooses a person of the desk: to whom headlines go, or whose are to be shown. Type-ahead by Han, pinyin and initials.
import type { Person } from '#shared/person'
import { Chooser, type Option } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import { queueTexts } from '#shared/texts/queue'

interface Props {
  readonly title: string
  readonly people: readonly Person[]
  /** Name of who sits here; comes first. */
  readonly here: string
  /** Besides people: `nobody`, and where one only looks, `anybody`. */
  readonly also: readonly Option[]
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

export function PersonDialog({ title, people, here, also, onChoose, onClose }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const named = people
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(b.name === here) - Number(a.name === here))
  return (
    <Dialog title={title} bare width={360} onClose={onClose}>
      <Chooser
        label={title}
        placeholder={title}
        listLabel={title}
        focusFirst
        none={words.noPerson}
        options={[
          ...named.map(({ id, name, role }) => ({
            id,
            text: name,
            hint: [name === here ? words.sitsHere : '', role].filter((part) => part !== '').join(' · '),
          })),
          ...also,
        ]}
        onChoose={({ id }) => {
          onClose()
          onChoose(id)
        }}
      />
    </Dialog>
  )
}
