// `Notification`: kept instead of shown; a spec clicks it by `emit('click')`.
import type * as Electron from 'electron'
import { Strict } from './strict.ts'

type Surface = Pick<Electron.Notification, 'title' | 'body' | 'show' | 'close'>

export class HostNotification extends Strict implements Surface {
  title: string
  body: string

  static isSupported(): boolean {
    return true
  }

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super()
    this.title = title
    this.body = body
  }

  show(): void {
    this.emit('show', {})
  }
  close(): void {
    this.emit('close', {})
  }
}
