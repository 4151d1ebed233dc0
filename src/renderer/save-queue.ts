// Saves what is typed: one queue an article, one save under way at a time, nothing dropped before it is acknowledged.
import type { Article } from '#shared/article'
import { toFault, type Fault } from '#shared/error'
import { sameValue } from '#shared/same-value'
import {
  keysOf,
  merged,
  onTheWire,
  stateOf,
  without,
  written,
  type BodyState,
  type SaveFields,
  type SaveInput,
  type Typed,
} from './save-fields'
import { newSlot, stateOfSlot, type SaveState, type Slot } from './save-slot'

/** The end of the wire that the queue needs. */
export interface SaveStore {
  save(input: SaveInput): Promise<{ readonly version: number; readonly savedAt: number }>
  get(input: { readonly id: string }): Promise<Article>
}

/** A save leaves this long after the last key, and at most `MOST` after the first one not yet sent. In ms. */
const REST = 400
const MOST = 1000
/** Waits between attempts that failed; the last one goes on for ever. In ms. */
const RETRIES = [1000, 2000, 5000, 10_000, 30_000] as const

/** See the file's first line. `typed` hands over a change; everything else follows from it. */
export class SaveQueue {
  readonly #store: SaveStore
  readonly #slots = new Map<string, Slot>()
  readonly #listeners = new Set<() => void>()
  /** Names this queue's saves for the library, with their number. */
  readonly #writer: string
  #sent = 0
  #open: string | null = null
  #state: SaveState = { state: 'saved', savedAt: null, fault: null }

  constructor(store: SaveStore, writer: string) {
    this.#store = store
    this.#writer = writer
  }

  /**
   * Says which article is on the screen and which version of it; ignored where something newer is known or unsaved.
   * `aside`: written beside the one that `state` tells of.
   */
  open(id: string, version: number, savedAt: number | null = null, aside = false): void {
    const slot = this.#slot(id)
    if (!aside) this.#open = id
    if (!this.isUnsaved(id)) {
      const known = slot.version
      slot.version = slot.stale ? version : Math.max(version, known ?? 0)
      if (slot.version !== known) slot.base = null
      slot.stale = false
      slot.savedAt ??= savedAt
    }
    this.#tell()
  }

  /** Says what body the library has at that version, so that only what is changed in it need travel. */
  shown(id: string, version: number, body: BodyState): void {
    const slot = this.#slot(id)
    if (slot.version === version && !this.isUnsaved(id)) slot.base = body
  }

  typed(id: string, fields: Typed): void {
    const change = merged(fields)
    if (change === null) return
    const slot = this.#slot(id)
    if (slot.pending === null) slot.since = Date.now()
    slot.pending = merged(slot.pending, change)
    slot.refused = without(slot.refused, keysOf(change))
    slot.conflict = false
    this.#schedule(slot, Math.min(REST, slot.since + MOST - Date.now()))
    this.#tell()
  }

  /** Something has been typed that will be handed over in a moment: until then nothing is called saved. */
  hold(id: string, on: boolean): void {
    const slot = this.#slot(id)
    if (slot.held === on) return
    slot.held = on
    this.#tell()
  }

  /** What is typed and not acknowledged; null if all is. To be laid over what the library says. */
  unsavedOf(id: string): SaveFields | null {
    const slot = this.#slots.get(id)
    const fields = slot && merged(slot.refused, slot.sending, slot.pending)
    return fields ? written(fields) : null
  }

  isUnsaved(id: string): boolean {
    const slot = this.#slots.get(id)
    return slot !== undefined && (slot.pending ?? slot.sending ?? slot.refused) !== null
  }

  /** Of the last acknowledged save; 0 if none is known. */
  versionOf(id: string): number {
    return this.#slots.get(id)?.version ?? 0
  }

  /** True from the moment a save was refused as a conflict until the article is opened anew. */
  isStale(id: string): boolean {
    return this.#slots.get(id)?.stale ?? false
  }

  /** Settles when everything typed before has been tried: saved, or failed and kept for the next attempt. */
  async flush(): Promise<void> {
    await Promise.all([...this.#slots.values()].map((slot) => this.#settle(slot)))
  }

  /** Sends what was typed into this article at once, ahead of what is typed elsewhere from now on. */
  async flushOf(id: string): Promise<void> {
    await this.#settle(this.#slot(id))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Of all that is typed. */
  readonly state = (): SaveState => this.#state

  /** Of this article alone; the same value as long as nothing about it changes. */
  stateOf(id: string): SaveState {
    const slot = this.#slot(id)
    const next = stateOfSlot(slot)
    if (slot.told === null || !sameValue(slot.told, next)) slot.told = next
    return slot.told
  }

  #slot(id: string): Slot {
    const known = this.#slots.get(id)
    if (known) return known
    const slot = newSlot(id)
    this.#slots.set(id, slot)
    return slot
  }

  #schedule(slot: Slot, delay: number): void {
    clearTimeout(slot.timer)
    slot.timer = setTimeout(() => void this.#send(slot), Math.max(0, delay))
  }

  async #settle(slot: Slot): Promise<void> {
    // The one under way carries older words only.
    await slot.work
    if (slot.pending !== null) await this.#send(slot)
  }

  /** Joins the save under way, if there is one: it goes round again for what was typed meanwhile. */
  #send(slot: Slot): Promise<void> {
    clearTimeout(slot.timer)
    slot.work ??= this.#work(slot).finally(() => {
      slot.work = null
      if (slot.pending !== null && !slot.waits)
        this.#schedule(slot, Math.min(REST, slot.since + MOST - Date.now()))
      this.#tell()
    })
    return slot.work
  }

  async #work(slot: Slot): Promise<void> {
    let more = true
    while (more && slot.pending !== null) more = await this.#attempt(slot)
  }

  /** One save. Answers whether another should follow at once. */
  async #attempt(slot: Slot): Promise<boolean> {
    const all = slot.pending ?? {}
    const [first] = keysOf(all)
    const part = slot.apart && first !== undefined ? ({ [first]: all[first] } as Typed) : all
    slot.sending = part
    slot.pending = without(slot.pending, keysOf(part))
    this.#tell()
    try {
      slot.version ??= (await this.#store.get({ id: slot.id })).version
      const { version, savedAt } = await this.#store.save({
        id: slot.id,
        base: slot.version,
        sequence: { writer: this.#writer, n: ++this.#sent },
        ...onTheWire(part, slot.base),
      })
      if (part.body !== undefined) slot.base = stateOf(part)
      slot.version = Math.max(version, slot.version)
      slot.savedAt = savedAt
      slot.sending = null
      slot.attempts = 0
      slot.waits = false
      slot.doubtful.length = 0
      if (slot.refused === null) slot.fault = null
      if (slot.pending === null) slot.apart = false
      return slot.apart
    } catch (error) {
      return await this.#failed(slot, part, toFault(error))
    }
  }

  async #failed(slot: Slot, fields: Typed, fault: Fault): Promise<boolean> {
    const giveBack = (): void => {
      if (slot.pending === null) slot.since = Date.now()
      slot.pending = merged(fields, slot.pending)
      slot.sending = null
    }
    // From here on nothing is known of what the library has.
    slot.base = null
    if (fault.code === 'whole-wanted') {
      giveBack()
      return true
    }
    if (fault.code === 'conflict') {
      const ours = await this.#wasOurs(slot)
      if (ours === 'unknown') return this.#later(slot, giveBack, fault)
      if (ours !== 'no') {
        slot.version = ours.version
        slot.doubtful.length = 0
        giveBack()
        return true
      }
      // Main has kept what was sent as a revision. What was typed meanwhile goes the same way, so that it is kept too.
      slot.sending = null
      slot.fault = null
      slot.attempts = 0
      slot.waits = false
      slot.conflict = true
      slot.stale = true
      return slot.pending !== null
    }
    if (fault.code === 'invalid-input') {
      if (keysOf(fields).length === 1) {
        slot.refused = merged(slot.refused, fields)
        slot.sending = null
        slot.fault = fault
        return slot.pending !== null
      }
      slot.apart = true
      giveBack()
      return true
    }
    slot.doubtful.push(fields)
    return this.#later(slot, giveBack, fault)
  }

  #later(slot: Slot, giveBack: () => void, fault: Fault): false {
    giveBack()
    slot.fault = fault
    slot.waits = true
    this.#schedule(slot, RETRIES[Math.min(slot.attempts, RETRIES.length - 1)] ?? 30_000)
    slot.attempts++
    return false
  }

  /** A save whose acknowledgement was lost makes the next one look like a conflict: then what is there is our own. */
  async #wasOurs(slot: Slot): Promise<{ readonly version: number } | 'no' | 'unknown'> {
    if (slot.doubtful.length === 0) return 'no'
    try {
      const there = await this.#store.get({ id: slot.id })
      return slot.doubtful.some((typed) => {
        const fields = written(typed)
        return keysOf(fields).every((key) => sameValue(there[key], fields[key]))
      })
        ? there
        : 'no'
    } catch {
      return 'unknown'
    }
  }

  #tell(): void {
    const next = this.#summary()
    if (!sameValue(next, this.#state)) this.#state = next
    for (const listener of this.#listeners) listener()
  }

  #summary(): SaveState {
    const slots = [...this.#slots.values()]
    const open = this.#open === null ? undefined : this.#slots.get(this.#open)
    const savedAt = open?.savedAt ?? null
    const failed = slots.find((slot) => slot.fault !== null)
    if (failed) return { state: 'failed', savedAt, fault: failed.fault }
    if (open?.conflict) return { state: 'conflict', savedAt, fault: null }
    if (slots.some((slot) => slot.pending !== null || slot.held))
      return { state: 'typing', savedAt, fault: null }
    if (slots.some((slot) => slot.sending !== null)) return { state: 'saving', savedAt, fault: null }
    return { state: 'saved', savedAt, fault: null }
  }
}
