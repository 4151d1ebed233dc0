// What reading a picture finds.

export interface Found {
  /** Pixels, as it is to be seen. */
  readonly width: number
  readonly height: number
  /** Without what tells where, when and with which camera it was made, as far as the kind lets that be taken out. */
  readonly bytes: Uint8Array
}
