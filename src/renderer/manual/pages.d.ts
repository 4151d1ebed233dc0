// The manual as the build makes it of docs/manual.
declare module 'virtual:manual/zh-CN' {
  import type { ManualSection } from '#shared/manual'
  export const sections: readonly ManualSection[]
}
declare module 'virtual:manual/en' {
  import type { ManualSection } from '#shared/manual'
  export const sections: readonly ManualSection[]
}
