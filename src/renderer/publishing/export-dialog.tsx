// Export: by profiles or in a manner of its own, what to look at before, the text as it will be, and after it where the files lie.
import { useState, type ReactNode } from 'react'
import { toFault } from '#shared/error'
import type { ExportReport, Warning } from '#shared/exporting'
import { isTooLongForWechat, WECHAT_LIMITS, wechatLength } from '#core/publish/wechat-limits'
import { errorTexts } from '#shared/texts/errors'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { BeforeList } from './before-list'
import { CopyBeforeList } from './copy-before-list'
import { CopyButtons } from './copy-buttons'
import { Exported } from './exported'
import { Held } from './held-back'
import { Leaving } from './leaving'
import { formatsFor, MannerFields, type MannerChoice } from './manner-fields'
import { ProfileTicks } from './profile-ticks'
import styles from './publishing.module.css'
import { useBefore } from './use-before'
import { useExportChannel } from './use-channel'
import { faultLine, useReportLine, type Wanted } from './use-export'
import { rememberedProfiles, useProfiles } from './use-profiles'

interface Props {
  /** The preview is of the first. */
  readonly wanted: Wanted
  readonly onJump: (warning: Warning, id: string) => void
  /** To what copyediting has found in an article. */
  readonly onCopyedit: (id: string) => void
  readonly onManage: () => void
  /** Shows how far it is while it takes its time. */
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  /** How far it is, if it takes its time. */
  readonly busy: ReactNode
  readonly onClose: () => void
}

export function ExportDialog(props: Props): React.JSX.Element {
  const { wanted, onJump, onCopyedit, onManage, watched, busy, onClose } = props
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const tell = useReportLine()
  const { selection, count, firstId } = wanted
  const { channels, channel: remembered = null, choose } = useExportChannel(selection)
  const { profiles, ticked: known, tick } = useProfiles()
  const ticked = known ?? []
  const as = wanted.as ?? 'article'
  const [said, setSaid] = useState<Partial<MannerChoice>>({ as, format: formatsFor(as)[0] ?? 'html' })
  const [reports, setReports] = useState<readonly ExportReport[]>([])
  const [working, setWorking] = useState(false)
  const [reason, setReason] = useState('')
  const [title, setTitle] = useState(wanted.title ?? '')

  const own: MannerChoice = { format: 'html', as: 'article', ...said, channel: remembered?.key ?? null }
  // Somebody who came for a file of several is not held up by ticks of another time.
  const byProfiles = wanted.as === undefined && ticked.length > 0
  const [shown = own] = byProfiles ? ticked : []
  const channel = channels.find(({ key }) => key === shown.channel) ?? null
  const { as: _as, ...manner } = byProfiles
    ? (({
        key: _key,
        name: _name,
        naming: _naming,
        folder: _folder,
        shipped: _shipped,
        edited: _edited,
        copyClean: _copyClean,
        ...rest
      }) => rest)(shown as (typeof ticked)[number])
    : own
  const preview = useLive(
    `preview ${firstId} ${JSON.stringify(manner)}`,
    ['articles', 'headlines', 'checks'],
    () => bridge.exporting.preview({ id: firstId, ...manner }),
    'told here',
  )
  const before = useBefore(wanted, byProfiles ? ticked.map((profile) => profile.channel) : [own.channel])
  const held = before.current ? before.value?.heldCount : undefined
  const number = (n: number): string => n.toLocaleString(language)
  const of = before.value?.of ?? count
  const given = reason.trim()
  const rest = of - (held ?? 0)
  // Main asks again, of each: here it is only told beforehand.
  const blocked = given === '' && held !== undefined && held > 0 && rest === 0
  const bound = byProfiles ? ticked.some(({ as }) => as !== 'article') : own.as !== 'article'

  const trouble = (error: unknown): void => say(errorTexts[language][toFault(error).code], true)
  async function go(): Promise<void> {
    if (working || blocked) return
    setWorking(true)
    try {
      const override = given === '' ? {} : { override: given }
      const named = bound && title.trim() !== '' ? { title: title.trim() } : {}
      const about = { selection, ...override, ...named }
      // Whoever presses Enter before the ticks of last time are here means them all the same.
      const by = wanted.as === undefined ? (known ?? (await rememberedProfiles())) : []
      const answer = await watched(
        by.length > 0
          ? bridge.exporting.run({ ...about, profiles: by.map(({ key }) => key) })
          : bridge.exporting.choose({ ...about, ...own }).then((one) => (one === null ? [] : [one])),
      )
      if (answer.length === 0) return
      setReports(answer)
      tell(answer, by.length > 0 ? null : channel)
    } catch (error) {
      say(faultLine(error, language), true)
    } finally {
      setWorking(false)
    }
  }
  function change({ channel: next, ...parts }: Partial<MannerChoice>): void {
    if (next !== undefined) choose(next).catch(trouble)
    setSaid({ ...said, ...parts })
  }

  return (
    <Dialog
      place="export"
      title={words.title(number(of))}
      onClose={onClose}
      width={760}
      foot={
        <>
          <CopyButtons firstId={firstId} manner={manner} preview={preview.value} />
          <Button keys="Esc" onClick={onClose}>
            {reports.length === 0 ? words.cancel : words.close}
          </Button>
          <Button
            kind="primary"
            keys="↵"
            focusFirst
            disabled={blocked || (working && reports.length === 0)}
            onClick={() => void go()}
          >
            {held !== undefined && held > 0 && rest > 0 && given === ''
              ? words.goRest(number(rest))
              : byProfiles
                ? words.goBy(number(ticked.length))
                : words.go}
          </Button>
        </>
      }
    >
      {busy}
      {reports.map((report) => (
        <Exported key={report.profile?.en ?? ''} report={report} />
      ))}
      {wanted.as === undefined && (
        <ProfileTicks
          profiles={profiles}
          ticked={ticked}
          channels={channels}
          onTick={(key, on) => tick(key, on).catch(trouble)}
          onManage={onManage}
        />
      )}
      {!byProfiles && <MannerFields manner={own} several={of > 1} channels={channels} onChange={change} />}
      {bound && (
        <div className={styles['book']}>
          <Field
            label={words.bookTitle}
            name="title"
            value={title}
            missing={words.bookTitleMissing}
            boxed
            onCommit={setTitle}
          />
        </div>
      )}
      <Leaving preview={preview.value} before={before.value} channel={channel} />
      <Held
        held={before.value?.held ?? []}
        count={held ?? 0}
        several={of > 1}
        reason={reason}
        onReason={setReason}
        onEnter={() => void go()}
        onGo={(id) => onJump('headline-not-approved', id)}
      />
      <BeforeList
        before={before.value}
        several={of > 1}
        standing={preview.value?.standing ?? 'open'}
        onJump={(warning) => onJump(warning, firstId)}
      />
      <CopyBeforeList selection={selection} onGo={onCopyedit} />
      <section>
        <h3 id="export-preview">{(of > 1 ? words.exampleOf : words.previewOf)(preview.value?.name ?? '')}</h3>
        {preview.fault !== undefined && (
          <p className={styles['fault']}>{errorTexts[language][preview.fault.code]}</p>
        )}
        {preview.value?.isFile === false && <p className={styles['aside']}>{words.asText}</p>}
        {manner.format === 'wechat' && preview.value !== undefined && (
          <p className={styles[isTooLongForWechat(preview.value.text) ? 'fault' : 'aside']}>
            {words.wechatLength(number(wechatLength(preview.value.text)), number(WECHAT_LIMITS.characters))}
          </p>
        )}
        <pre className={styles['preview']} tabIndex={0} role="region" aria-labelledby="export-preview">
          {preview.value?.text}
        </pre>
      </section>
    </Dialog>
  )
}
