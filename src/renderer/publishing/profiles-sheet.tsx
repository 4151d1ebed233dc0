// The profiles of export on one sheet: their order, and all about the one that is chosen.
import { useRef, useState } from 'react'
import type { Profile, ProfileSaid } from '#shared/profile'
import { profilesTexts } from '#shared/texts/profiles'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { TwoColumns } from '../ui/two-columns'
import { useLanguage, useWords } from '../words'
import { ProfileDetail } from './profile-detail'
import styles from './profiles.module.css'

interface Props {
  readonly onDone: OnDone
  readonly onClose: () => void
}

const saidOf = ({ key: _key, folder: _folder, shipped: _s, edited: _e, ...said }: Profile): ProfileSaid =>
  said

export function ProfilesSheet({ onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(profilesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<string | null>(null)
  const { value: profiles = [] } = useLive('profiles', ['profiles'], () => bridge.profiles.list({}))
  const { value: channels = [] } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  // One that has just been made may not be in the list yet: until it is, none is shown rather than another.
  const profile = chosen === null ? profiles[0] : profiles.find(({ key }) => key === chosen)
  const at = profiles.findIndex(({ key }) => key === profile?.key)

  const turn = useRef<Promise<unknown>>(Promise.resolve())
  /** One after the other, each upon what the one before has left. */
  function inTurn(act: () => Promise<void>): void {
    attempt(async () => {
      const mine = turn.current.then(act)
      turn.current = mine.catch(() => {})
      await mine
    })
  }
  function change(key: string, with_: Partial<ProfileSaid>): void {
    inTurn(async () => {
      const now = (await bridge.profiles.list({})).find((one) => one.key === key)
      if (now === undefined) return
      const before = saidOf(now)
      await bridge.profiles.save({ key, profile: { ...before, ...with_ } })
      onDone({
        text: words.changed(now.name[language]),
        back: () =>
          now.shipped && !now.edited
            ? bridge.profiles.reset({ key })
            : bridge.profiles.save({ key, profile: before }),
      })
    })
  }
  function add(said: ProfileSaid): void {
    inTurn(async () => {
      const { key } = await bridge.profiles.save({ key: null, profile: said })
      setChosen(key)
      onDone({ text: words.added(said.name[language]), back: () => bridge.profiles.remove({ key }) })
    })
  }
  const addNew = (): void =>
    add({ name: words.newName, format: 'html', channel: null, as: 'article', naming: '{标题}' })
  function copy(one: Profile): void {
    const name = { 'zh-CN': one.name['zh-CN'], en: one.name.en }
    add({ ...saidOf(one), name: { ...name, [language]: words.copyOf(name[language]).slice(0, 40) } })
  }
  function remove({ key, name }: Profile): void {
    inTurn(async () => {
      setChosen(profiles[at - 1]?.key ?? null)
      await bridge.profiles.remove({ key })
      onDone({ text: words.removed(name[language]), back: () => bridge.profiles.restore({ key }) })
    })
  }
  function reset({ key, name }: Profile): void {
    inTurn(async () => {
      const { before } = await bridge.profiles.reset({ key })
      if (before === null) return
      onDone({
        text: words.wasReset(name[language]),
        back: () => bridge.profiles.save({ key, profile: before }),
      })
    })
  }
  function move(step: 1 | -1): void {
    if (profile === undefined) return
    const before = step < 0 ? profiles[at - 1] : profiles[at + 2]
    inTurn(async () => {
      await bridge.profiles.move({ key: profile.key, before: before?.key ?? null })
    })
  }
  return (
    <Dialog
      place="exportProfiles"
      title={words.title}
      width={900}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button onClick={() => move(-1)} disabled={at <= 0}>
            {words.up}
          </Button>
          <Button onClick={() => move(1)} disabled={at < 0 || at === profiles.length - 1}>
            {words.down}
          </Button>
          {profile?.edited === true && <Button onClick={() => reset(profile)}>{words.reset}</Button>}
          {profile !== undefined && (
            <>
              <Button onClick={() => remove(profile)}>{words.remove}</Button>
              <Button onClick={() => copy(profile)}>{words.copy}</Button>
            </>
          )}
          <Button onClick={addNew}>{words.add}</Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <TwoColumns
        as="section"
        label={words.list}
        groups={[
          {
            heading: '',
            items: profiles.map(({ key, name, edited }) => ({
              key,
              text: name[language],
              mark: edited ? words.edited : undefined,
            })),
          },
        ]}
        chosen={profile?.key}
        onChoose={setChosen}
      >
        {profile !== undefined && (
          <ProfileDetail
            key={profile.key}
            profile={profile}
            channels={channels}
            onChange={(with_) => change(profile.key, with_)}
            onChooseFolder={() =>
              inTurn(async () => void (await bridge.profiles.chooseFolder({ key: profile.key })))
            }
            onForgetFolder={() =>
              inTurn(async () => void (await bridge.profiles.forgetFolder({ key: profile.key })))
            }
          />
        )}
      </TwoColumns>
    </Dialog>
  )
}
