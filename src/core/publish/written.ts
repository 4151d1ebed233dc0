// What a writer makes: the content of one file, or the files of a folder.

/** Text is written as UTF-8; whoever wants another encoding gives bytes. */
export type Written = string | Uint8Array

/** One file of a folder, its path with forward slashes. A picture is named by its hash and written from the library. */
export interface FolderFile {
  readonly path: string
  readonly content: Written | { readonly picture: string }
}
