// One file of an import report.
import { useState } from 'react'
import type { ImportedFile } from '#shared/importing'
import { errorTexts } from '#shared/texts/errors'
import { importingTexts } from '#shared/texts/importing'
import { originTexts } from '#shared/texts/origin'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { EncodingDialog } from './encoding-dialog'
import { HeadlineProof } from './headline-proof'
import styles from './importing.module.css'

interface Props {
  readonly file: ImportedFile
  readonly onOpen: (articleId: string) => void
  readonly onOrigin: (articleId: string) => void
}

const isOfEncoding = (warning: string): boolean =>
  warning === 'encoding-guessed' || warning === 'characters-replaced'

const MARKS = { imported: '✓', duplicate: '＝', failed: '✗' } as const

export function ReportedFile({ file, onOpen, onOrigin }: Props): React.JSX.Element {
  const words = useWords(importingTexts)
  const origin = useWords(originTexts)
  const language = useLanguage()
  const { articleId } = file
  const [choosing, setChoosing] = useState(false)
  const { value: headline } = useLive(`reported ${articleId ?? ''}`, ['headlines'], async () => {
    if (articleId === null) return null
    const article = await bridge.articles.get({ id: articleId })
    return bridge.headlines.get({ id: article.headlineId })
  })
  const facts = [
    file.format === null ? '' : words.formats[file.format],
    file.kind === null || file.format !== 'text' ? '' : words.kinds[file.kind],
    file.encoding === null ? '' : words.encoding(file.encoding),
  ].filter((fact) => fact !== '')
  return (
    <li className={styles['file']} data-status={file.status}>
      <h3>
        <i aria-hidden="true">{MARKS[file.status]}</i>
        <span className={styles['name']}>{file.file === '' ? words.pastedName : file.file}</span>
        <small>{facts.join(' · ')}</small>
      </h3>
      {file.status === 'failed' && (
        <p className={styles['failure']}>
          {words.failed} · {errorTexts[language][file.code ?? 'internal']}
        </p>
      )}
      {file.status === 'duplicate' && <p>{words.duplicate}</p>}
      {file.status !== 'failed' && headline && <HeadlineProof headline={headline} />}
      {file.status === 'imported' && file.headlines > 0 && (
        <p>
          {words.headlines(file.headlines.toLocaleString(language), file.cleaned.toLocaleString(language))}
        </p>
      )}
      {file.setApart.length > 0 && (
        <p>
          {words.setApart}{' '}
          {file.setApart.map((text, index) => (
            <q key={index}>{text}</q>
          ))}
        </p>
      )}
      {file.warnings.map((warning) => (
        <p key={warning} className={styles['warning']}>
          {words.warnings[warning]}
        </p>
      ))}
      {articleId !== null && file.status === 'imported' && file.warnings.some(isOfEncoding) && (
        <Button kind="quiet" onClick={() => setChoosing(true)}>
          {words.otherEncoding}
        </Button>
      )}
      {choosing && articleId !== null && (
        <EncodingDialog articleId={articleId} onClose={() => setChoosing(false)} />
      )}
      {articleId !== null && file.status !== 'failed' && (
        <Button kind="quiet" onClick={() => onOpen(articleId)}>
          {file.status === 'duplicate' ? words.openThat : words.open}
        </Button>
      )}
      {articleId !== null && file.status === 'imported' && (
        <Button kind="quiet" onClick={() => onOrigin(articleId)}>
          {origin.region}
        </Button>
      )}
    </li>
  )
}
