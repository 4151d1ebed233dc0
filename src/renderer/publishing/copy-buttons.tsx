// Copying what would be in the file: its text, and of a WeChat article the page as it is pasted there and its source.
import { isTooLongForWechat, wechatLength } from '#core/publish/wechat-limits'
import type { ExportPreview } from '#shared/exporting'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { copyText } from '../copy-text'
import type { MannerChoice } from './manner-fields'

interface Props {
  readonly firstId: string
  readonly manner: Omit<MannerChoice, 'as'>
  readonly preview: ExportPreview | undefined
}

export function CopyButtons({ firstId, manner, preview }: Props): React.JSX.Element | null {
  const words = useWords(publishingTexts)
  const tell = (done: boolean): void => say(done ? words.copied : words.cannotCopy, !done)
  if (manner.format === 'wechat') return <WechatButtons firstId={firstId} manner={manner} tell={tell} />
  return (
    <Button
      disabled={preview === undefined}
      onClick={() => tell(preview !== undefined && copyText(preview.text))}
    >
      {words.copy}
    </Button>
  )
}

/** The clipboard holds both: what the editor of WeChat takes, and plain words for whatever takes no more. */
function WechatButtons({
  firstId,
  manner,
  tell,
}: Pick<Props, 'firstId' | 'manner'> & { readonly tell: (done: boolean) => void }): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const bare = { ...manner, options: { ...manner.options, form: 'source' } }
  const key = `copy ${firstId} ${JSON.stringify(bare)}`
  const source = useLive(key, ['articles', 'headlines'], () =>
    bridge.exporting.preview({ id: firstId, ...bare }),
  ).value?.text
  const plain = useLive(`plain ${key}`, ['articles', 'headlines'], () =>
    bridge.exporting.preview({ id: firstId, channel: manner.channel, format: 'text' }),
  ).value?.text
  /** What is too long is copied all the same: the editor shortens it there, or here. */
  const copied = (done: boolean): void => {
    if (done && source !== undefined && isTooLongForWechat(source))
      say(words.copiedTooLong(wechatLength(source).toLocaleString(language)), true)
    else tell(done)
  }
  return (
    <>
      <Button
        disabled={source === undefined || plain === undefined}
        onClick={() => copied(source !== undefined && plain !== undefined && copyText(plain, source))}
      >
        {words.copyRich}
      </Button>
      <Button
        disabled={source === undefined}
        onClick={() => copied(source !== undefined && copyText(source))}
      >
        {words.copySource}
      </Button>
    </>
  )
}
