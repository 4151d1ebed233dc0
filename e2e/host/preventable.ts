// Events with Electron's `preventDefault()`.

export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

export function preventable<Details extends object>(details: Details): Details & Preventable {
  const event: Preventable = {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
  return Object.assign(event, details)
}
