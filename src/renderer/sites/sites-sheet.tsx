// The sites whose pages Galley was taught to read: what it knows of each, how right it was since; off, forgotten, to a file.
import { printedMoment } from '#shared/moment'
import { partsKnown, type Site } from '#shared/site'
import { sitesTexts } from '#shared/texts/sites'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './sites.module.css'

interface Props {
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function SitesSheet({ onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(sitesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { value: sites } = useLive('sites', ['sites', 'imports', 'articles'], () => bridge.sites.list({}))
  const n = (count: number): string => count.toLocaleString(language)

  function turn({ site, on }: Site): void {
    attempt(async () => {
      await bridge.sites.turn({ site, on: !on })
      onDone({ text: (on ? words.off : words.on)(site), back: () => bridge.sites.turn({ site, on }) })
    })
  }
  function forget(site: string | null): void {
    attempt(async () => {
      const gone = await bridge.sites.forget({ site })
      onDone({
        text: site === null ? words.allForgotten(n(gone.length)) : words.forgotten(site),
        back: () => bridge.sites.restore({ sites: [...gone] }),
      })
    })
  }
  function write(): void {
    attempt(async () => {
      const written = await bridge.sites.export({})
      if (written !== null) say(words.exported(written.file))
    })
  }
  function takeIn(): void {
    attempt(async () => {
      const taken = await bridge.sites.import({})
      if (taken !== null) say(words.imported(n(taken.sites)))
    })
  }
  const some = (sites?.length ?? 0) > 0
  return (
    <Dialog
      place="sites"
      title={words.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button disabled={!some} onClick={write}>
            {words.export}
          </Button>
          <Button onClick={takeIn}>{words.import}</Button>
          <Button disabled={!some} onClick={() => forget(null)}>
            {words.forgetAll}
          </Button>
          <Button focusFirst keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      {sites?.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <ul className={styles['list']} aria-label={words.list}>
        {sites?.map((one) => (
          <SiteItem key={one.site} site={one} onTurn={() => turn(one)} onForget={() => forget(one.site)} />
        ))}
      </ul>
    </Dialog>
  )
}

interface ItemProps {
  readonly site: Site
  readonly onTurn: () => void
  readonly onForget: () => void
}

function SiteItem({ site: one, onTurn, onForget }: ItemProps): React.JSX.Element {
  const words = useWords(sitesTexts)
  const language = useLanguage()
  const { site, on, profile, taught, read, corrected, lastRead } = one
  const n = (count: number): string => count.toLocaleString(language)
  const parts = partsKnown(profile)
  const last = lastRead === null ? '' : printedMoment(lastRead, language)
  return (
    <li data-off={!on || undefined}>
      <h3>
        <label>
          <input type="checkbox" aria-label={words.used(site)} checked={on} onChange={onTurn} />
          {site}
        </label>
        <Button kind="quiet" label={`${words.forget} ${site}`} onClick={onForget}>
          {words.forget}
        </Button>
      </h3>
      <p>
        {[
          ...(taught > 0 ? [words.taught(n(taught))] : []),
          read === 0 ? words.neverRead : words.read(n(read), n(read - corrected), last),
        ].join(' · ')}
      </p>
      <details>
        <summary>
          {words.places} <small>{parts.map((part) => words.parts[part]).join(' · ')}</small>
        </summary>
        <dl>
          {parts.map((part) => (
            <div key={part}>
              <dt>{words.parts[part]}</dt>
              <dd translate="no">
                {profile[part].map((place) => (
                  <code key={place}>{place}</code>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}
