// The report of an import as a table: no cell is a formula, each row has every column.
import { describe, expect, it } from 'vitest'
import type { ImportItem } from '#shared/importing'
import { importReportHead, importReportRows } from './import-report'

const item = (given: Partial<ImportItem>): ImportItem => ({
  id: '1.0',
  n: 1,
  p: 0,
  name: '旧桥.txt',
  state: 'imported',
  code: null,
  articleId: 'A1',
  headline: '旧桥修缮',
  format: 'text',
  encoding: 'gb18030',
  warnings: [],
  ...given,
})

describe('the report of an import', () => {
  it('says of each file what it became or why not', () => {
    const head = importReportHead('zh-CN')
    expect(head.startsWith('\ufeff文件,')).toBe(true)
    const rows = importReportRows(
      [
        item({ warnings: ['encoding-guessed', 'no-body'] }),
        item({
          name: '=HYPERLINK("x").txt',
          state: 'failed',
          code: 'file-empty',
          articleId: null,
          headline: '',
        }),
      ],
      'zh-CN',
    )
    const [first = '', second = ''] = rows.split('\r\n')
    expect(first).toBe(
      '旧桥.txt,已导入,,旧桥修缮,text,gb18030,编码是推测的，请核对有无乱码；没有认出正文,A1,',
    )
    expect(second).toContain(`"'=HYPERLINK(""x"").txt",未导入,文件是空的`)
    expect(second.endsWith(',file-empty')).toBe(true)
    expect(first.split(',')).toHaveLength(head.split(',').length)
  })
})
