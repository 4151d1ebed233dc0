// The manual as the build makes it of docs/manual.
declare module 'virtual:manual/zh-CN' {
  import type { ManualPicture, ManualSection } from '#shared/manual'
  export const sections: readonly ManualSection[]
  export const pictures: Readonly<Record<string, ManualPicture>>
}
declare module 'virtual:manual/en' {
  import type { ManualPicture, ManualSection } from '#shared/manual'
  export const sections: readonly ManualSection[]
  export const pictures: Readonly<Record<string, ManualPicture>>
}
