// Who sits here: chosen from the desk's people, or written down as a new one.
import { peopleTexts } from '#shared/texts/people'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'

interface Props {
  /** The name of who sits here. */
  readonly me: string
  readonly onSit: (name: string) => void
  readonly onClose: () => void
}

export function SitDialog({ me, onSit, onClose }: Props): React.JSX.Element {
  const words = useWords(peopleTexts)
  const attempt = useAttempt()
  const { value: people = [] } = useLive('people', ['people'], () => bridge.people.list({}))

  function sit(name: string): void {
    onClose()
    onSit(name)
  }
  return (
    <Dialog
      place="people"
      title={words.sit}
      bare
      width={480}
      onClose={onClose}
      foot={
        <Button
          keys={keyOf('view.people')}
          onClick={() => {
            onClose()
            runCommand('view.people')
          }}
        >
          {words.manage}
        </Button>
      }
    >
      <Chooser
        label={words.sit}
        placeholder={words.sitHint}
        listLabel={words.people}
        focusFirst
        none={words.sitNone}
        options={people
          .filter((one) => one.active)
          .map(({ id, name, role }) => ({
            id,
            text: name,
            also: [role],
            hint: [role, name === me ? words.here : ''].filter((part) => part !== '').join(' · '),
          }))}
        make={{
          text: words.sitNew,
          onMake: (name) =>
            attempt(async () => {
              await bridge.people.add({ name })
              sit(name)
            }),
        }}
        onChoose={({ text }) => sit(text)}
      />
    </Dialog>
  )
}
