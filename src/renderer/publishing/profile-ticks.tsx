// Profiles to export by, several at once: a line each with what it makes, for which channel, into which folder.
import type { Channel } from '#shared/channel'
import type { Profile } from '#shared/profile'
import { formatTexts } from '#shared/texts/formats'
import { profilesTexts } from '#shared/texts/profiles'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { nameOf } from './exported'
import styles from './publishing.module.css'

interface Props {
  readonly profiles: readonly Profile[]
  readonly ticked: readonly Profile[]
  readonly channels: readonly Channel[]
  readonly onTick: (key: string, on: boolean) => void
  readonly onManage: () => void
}

/** `HTML · 网站 · 网站稿`: format, channel, folder, what of several. */
export function useProfileLine(channels: readonly Channel[]): (profile: Profile) => string {
  const words = useWords(profilesTexts)
  const language = useLanguage()
  return ({ format, channel, as, folder }) =>
    [
      formatTexts[language].names[format],
      ...(as === 'article' ? [] : [words.made[as]]),
      channels.find(({ key }) => key === channel)?.name[language] ?? '',
      folder === null ? words.asks : nameOf(folder),
    ]
      .filter((part) => part !== '')
      .join(' · ')
}

export function ProfileTicks({ profiles, ticked, channels, onTick, onManage }: Props): React.JSX.Element {
  const words = useWords(profilesTexts)
  const language = useLanguage()
  const line = useProfileLine(channels)
  return (
    <fieldset className={styles['profiles']}>
      <legend>{words.by}</legend>
      <div className={styles['ticks']}>
        {profiles.map((profile) => (
          <label key={profile.key} title={profile.folder ?? undefined}>
            <input
              type="checkbox"
              checked={ticked.includes(profile)}
              onChange={(event) => onTick(profile.key, event.currentTarget.checked)}
            />
            <b>{profile.name[language]}</b>
            <span>{line(profile)}</span>
          </label>
        ))}
      </div>
      <Button kind="quiet" onClick={onManage}>
        {words.manage}
      </Button>
    </fieldset>
  )
}
