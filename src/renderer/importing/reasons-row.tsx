// Why files of an import failed, each reason with its count; choosing one lists only those.
import { useEffect, useEffectEvent } from 'react'
import type { ErrorCode } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { importJobTexts } from '#shared/texts/import-jobs'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import styles from './jobs.module.css'

interface Props {
  readonly job: number
  readonly chosen: ErrorCode | null
  readonly onChoose: (code: ErrorCode | null) => void
}

// 文件是空的，没有可导入的内容。 → 文件是空的
const short = (text: string): string => text.split(/[。；;，,:：]|\.(?=\s|$)/)[0] ?? text

export function ReasonsRow({ job, chosen, onChoose }: Props): React.JSX.Element | null {
  const words = useWords(importJobTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const { value } = useLive(`reasons of ${job}`, ['imports'], () => bridge.importing.reasons({ job }))
  const reasons = value ?? []
  // What was tried again may have gone well.
  const isGone = chosen !== null && value !== undefined && !value.some(({ code }) => code === chosen)
  const left = useEffectEvent(() => onChoose(null))
  useEffect(() => {
    if (isGone) left()
  }, [isGone])
  if (reasons.length === 0) return null
  const n = (count: number): string => count.toLocaleString(language)
  const all = reasons.reduce((sum, { count }) => sum + count, 0)
  return (
    <label className={styles['reasons']}>
      {words.reason}
      <select
        value={chosen ?? ''}
        onChange={(event) => onChoose(reasons.find(({ code }) => code === event.target.value)?.code ?? null)}
      >
        <option value="">{words.allReasons(n(all))}</option>
        {reasons.map(({ code, count }) => (
          <option key={code} value={code}>
            {`${short(errors[code])} ${n(count)}`}
          </option>
        ))}
      </select>
    </label>
  )
}
