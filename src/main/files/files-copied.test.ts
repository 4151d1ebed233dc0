// What stands on the clipboard when files are copied: on each system what its file manager reads.
import { expect, it } from 'vitest'
import { clipboardFormats, copyOnWindows } from './files-copied'

const ONE = '/Users/li/dragged-out/drag-a/水库 & “汛期” #1.docx'
const TWO = '/Users/li/dragged-out/drag-a/b<c>.docx'

it('one file on macOS is its address, several are a property list that holds their paths as they are', () => {
  expect(clipboardFormats('darwin', [ONE])).toEqual([
    [
      'public.file-url',
      'file:///Users/li/dragged-out/drag-a/%E6%B0%B4%E5%BA%93%20&%20%E2%80%9C%E6%B1%9B%E6%9C%9F%E2%80%9D%20%231.docx',
    ],
  ])
  const [[name, text] = []] = clipboardFormats('darwin', [ONE, TWO])
  expect(name).toBe('NSFilenamesPboardType')
  expect(text).toContain('<array><string>/Users/li/dragged-out/drag-a/水库 &amp; “汛期” #1.docx</string>')
  expect(text).toContain('<string>/Users/li/dragged-out/drag-a/b&lt;c&gt;.docx</string></array>')
})

it('on Linux a list of addresses, and the same for who tells copied from cut', () => {
  const url = 'file:///tmp/%E7%A8%BF.docx'
  expect(clipboardFormats('linux', ['/tmp/稿.docx', '/tmp/b.docx'])).toEqual([
    ['text/uri-list', `${url}\r\nfile:///tmp/b.docx\r\n`],
    ['x-special/gnome-copied-files', `copy\n${url}\nfile:///tmp/b.docx`],
  ])
})

it('on Windows no name of a file is part of a command, whatever is in it', () => {
  const bad = String.raw`C:\稿\’; rm $env:X; "‘.docx`
  const { program, args, env } = copyOnWindows([bad, String.raw`C:\b.docx`], {
    SystemRoot: String.raw`D:\Win`,
    PATH: 'x',
  })
  expect(program).toBe(String.raw`D:\Win\System32\WindowsPowerShell\v1.0\powershell.exe`)
  expect(args).toEqual(copyOnWindows([String.raw`C:\a.docx`], {}).args)
  expect(env).toMatchObject({ PATH: 'x', GALLEY_COPIED: String.raw`${bad}|C:\b.docx` })
  // The bar between them can be in no path there.
  expect(args.at(-1)).toContain(String.raw`-split '\|'`)
})
