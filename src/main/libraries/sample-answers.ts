// The sample library asked for and taken away again, from the window.
import { GalleyError } from '#shared/error'
import type { Language } from '#shared/settings'
import { dialogTexts } from '#shared/texts/dialogs'
import type { Library } from '../library/client'
import type { SampleLibrary } from './sample'

export interface SampleShell {
  readonly language: () => Language
  readonly dialogs: {
    readonly removeSample: () => Promise<boolean>
    readonly sampleNotRemoved: (folder: string) => Promise<void>
  }
  readonly open: () => { readonly path: string; readonly library: Library } | undefined
  /** Another library in place of the open one; says itself what is in the way. */
  readonly change: (path: string) => Promise<void>
  /** Opens the library that was open before it. */
  readonly goBack: () => Promise<void>
  /** From the list of libraries. */
  readonly forget: (path: string) => Promise<void>
  readonly intoBin: (folder: string) => Promise<void>
  /** Backups of a library in which nobody has written are not kept. */
  readonly dropBackups: (path: string) => Promise<void>
  /** The list, or whether there is a sample library, is another one. */
  readonly changed: () => void
}

export function sampleAnswers(
  sample: SampleLibrary,
  { language, dialogs, open, change, goBack, forget, intoBin, dropBackups, changed }: SampleShell,
): { readonly sample: () => Promise<void>; readonly removeSample: () => Promise<boolean> } {
  async function remove(path: string, isUntouched: boolean): Promise<void> {
    const isOpen = open()?.path === path
    if (isOpen) await goBack()
    // Something was in the way, which has been said.
    if (open()?.path === path) return
    try {
      if (isUntouched) {
        await sample.remove()
        await dropBackups(path)
      } else {
        await intoBin(sample.folder)
        await sample.find()
      }
      await forget(path)
    } catch {
      await dialogs.sampleNotRemoved(sample.folder)
    }
    changed()
  }
  return {
    sample: async () => {
      const path = await sample.make(dialogTexts[language()].sampleName)
      // The window that asks is loaded anew: it is answered first.
      void change(path)
    },
    removeSample: async () => {
      const path = await sample.find()
      if (path === undefined) throw new GalleyError('not-found', 'no sample library')
      const desk = open()
      const isUntouched = await sample.isUntouched(path, desk?.path === path ? desk.library : undefined)
      if (!isUntouched && !(await dialogs.removeSample())) return false
      void remove(path, isUntouched)
      return true
    },
  }
}
