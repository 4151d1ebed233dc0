// The library's settings, one by one and all at once: out of a file they come in as one act that can be taken back.
import type { Database } from 'better-sqlite3'
import { broughtAlong } from '#core/settings/planned'
import { settingItems } from '#core/settings/settings-file'
import { foldName } from '#core/text/fold-name'
import type { Channel, ChannelEdit } from '#shared/channel'
import type { CheckId, CheckSettings } from '#shared/check'
import type { Answers } from '#shared/contract'
import type { OwnCopyProfile } from '#shared/copy-profile'
import { DESK_PARTS, type DeskItem, type DeskPart } from '#shared/desk-file'
import { GalleyError } from '#shared/error'
import type { Person } from '#shared/person'
import { changeTo, settingAt } from '#shared/preferences'
import type { ReviewRule, RuleByNames } from '#shared/review'
import { sameValue } from '#shared/same-value'
import type { Settings, SettingsChange } from '#shared/settings'
import type { Acts } from './acts'
import { immediate } from './immediate'
import type { Profiles } from './profiles'
import type { Reviews } from './reviews'
import type { SettingsAnswers } from './settings'

interface Parts {
  readonly acts: Acts
  readonly settings: SettingsAnswers
  /** Who sits here is about to change. */
  readonly attribute: () => void
  readonly checks: Pick<Answers['checks'], 'change'> & { readonly settings: () => CheckSettings }
  readonly channels: Pick<Answers['channels'], 'edit'> & { readonly list: () => readonly Channel[] }
  readonly profiles: Pick<Profiles, 'edits' | 'edit' | 'putEdit'>
  readonly people: Answers['people']
  readonly rule: Reviews['ruleSet']
}

export interface DeskSettings {
  readonly answers: Pick<Answers['settings'], 'get' | 'change'>
  readonly inside: {
    /** As the library has them; of a machine’s settings the machine knows better. */
    deskItems(input: Record<string, never>): readonly DeskItem[]
    /** Keys are passed over; `act` is null where nothing was changed. */
    takeDesk(input: { file: string; items: readonly DeskItem[] }): { readonly act: number | null }
  }
}

/** Of the parts that a library has: what stands under a key, and how it is put there. Null is nothing, or as shipped. */
type Owners = {
  readonly [P in Exclude<DeskPart, 'keys'>]: {
    readonly now: (key: string) => Value<P> | null
    readonly put: (key: string, value: Value<P> | null) => void
  }
}
type Value<P extends DeskPart> = Extract<DeskItem, { part: P }>['value']

/** An item that an act has put: taken back where it is still what stands. */
interface Back {
  readonly items: readonly {
    readonly part: keyof Owners
    readonly key: string
    readonly before: unknown
    readonly after: unknown
  }[]
}

interface Owner {
  readonly now: (key: string) => unknown
  readonly put: (key: string, value: unknown) => void
}

/** An own one stands by when it was made, unless somebody has moved it: elsewhere it needs its place. */
const channelSaid = ({ own, edit, place }: Channel): ChannelEdit | null =>
  own && edit !== null ? { ...edit, place } : edit

export function deskSettingsOf(db: Database, parts: Parts): DeskSettings {
  const { acts, settings, checks, channels, profiles } = parts
  const everybody = (): readonly Person[] => parts.people.list({}) as readonly Person[]
  const personOf = (name: string): Person | undefined =>
    everybody().find((person) => foldName(person.name) === foldName(name))

  function named({ steps, ...more }: ReviewRule): RuleByNames {
    const names = new Map(everybody().map(({ id, name }) => [id, name]))
    return {
      ...more,
      steps: steps.map((step) => ({ ...step, who: step.who.flatMap((id) => names.get(id) ?? []) })),
    }
  }
  /** A step that names somebody never becomes anybody's. Refuses with `not-found`. */
  function byIds({ steps, ...more }: RuleByNames): ReviewRule {
    const idOf = (name: string): string => {
      const person = personOf(name)
      if (person === undefined) throw new GalleyError('not-found', 'a step names nobody of the desk', name)
      return person.id
    }
    return { ...more, steps: steps.map((step) => ({ ...step, who: step.who.map(idOf) })) }
  }

  function change(next: SettingsChange): Settings {
    if (next.person !== undefined) parts.attribute()
    return settings.change(next)
  }
  const own = (key: string): OwnCopyProfile | undefined =>
    settings.get().copyProfiles.find(({ id }) => id === key)

  const owners: Owners = {
    settings: {
      now: (key) => settingAt(settings.get(), key),
      put: (key, value) => void change(changeTo(settings.get(), { [key]: value })),
    },
    copyProfiles: {
      now: (key) => own(key) ?? null,
      put: (key, value) => {
        const { copyProfiles } = settings.get()
        const at =
          own(key) === undefined ? copyProfiles.length : copyProfiles.findIndex(({ id }) => id === key)
        change({ copyProfiles: copyProfiles.toSpliced(at, 1, ...(value === null ? [] : [value])) })
      },
    },
    checks: {
      now: (key) => checks.settings()[key as CheckId] ?? null,
      put: (key, setting) => void checks.change({ rule: key as CheckId, setting }),
    },
    channels: {
      now: (key) => {
        const channel = channels.list().find((one) => one.key === key)
        return channel === undefined ? null : channelSaid(channel)
      },
      put: (key, edit) => void channels.edit({ key, edit }),
    },
    exportProfiles: { now: profiles.edit, put: profiles.putEdit },
    people: {
      now: (key) => {
        const person = personOf(key)
        return person === undefined ? null : { role: person.role, active: person.active }
      },
      put: (key, said) => {
        const person = personOf(key)
        if (said === null) {
          if (person !== undefined) removeUnlessNamed(person)
        } else if (person === undefined) void parts.people.add({ name: key, id: undefined, ...said })
        else void parts.people.change({ id: person.id, ...said })
      },
    },
    reviewRule: {
      now: () => {
        const set = parts.rule.get()
        return set === null ? null : named(set)
      },
      put: (_key, said) => parts.rule.put(said === null ? null : byIds(said)),
    },
  }
  const ownerOf = (part: keyof Owners): Owner => owners[part] as Owner

  /** Whoever has signed something meanwhile stays. */
  function removeUnlessNamed({ id }: Person): void {
    try {
      void parts.people.remove({ id })
    } catch (error) {
      if (!(error instanceof GalleyError && error.code === 'person-used')) throw error
    }
  }

  function deskItems(): readonly DeskItem[] {
    const rule = owners.reviewRule.now('rule')
    return [
      ...settingItems(settings.get()),
      ...Object.entries(checks.settings()).map(([key, value]): DeskItem => ({
        part: 'checks',
        key: key as CheckId,
        value,
      })),
      ...channels.list().flatMap((channel): readonly DeskItem[] => {
        const value = channelSaid(channel)
        return value === null ? [] : [{ part: 'channels', key: channel.key, value }]
      }),
      ...[...profiles.edits()].map(([key, value]): DeskItem => ({ part: 'exportProfiles', key, value })),
      ...everybody().map(({ name, role, active }): DeskItem => ({
        part: 'people',
        key: name,
        value: { role, active },
      })),
      ...(rule === null ? [] : [{ part: 'reviewRule', key: 'rule', value: rule } as const]),
    ]
  }

  acts.reverts('settings', (given) => {
    let changed = 0
    for (const { part, key, before, after } of (given as Back).items.toReversed()) {
      const { now, put } = ownerOf(part)
      if (!sameValue(now(key), after)) continue
      put(key, before)
      changed++
    }
    return changed
  })

  return {
    answers: { get: () => settings.get(), change },
    inside: {
      deskItems,
      takeDesk: immediate(db, ({ file, items }: Parameters<DeskSettings['inside']['takeDesk']>[0]) => {
        const brought = broughtAlong(items, deskItems()).map((key): DeskItem => ({
          part: 'people',
          key,
          value: { role: '', active: true },
        }))
        const back: Back['items'][number][] = []
        const all = [...items, ...brought].toSorted(
          (one, other) => DESK_PARTS.indexOf(one.part) - DESK_PARTS.indexOf(other.part),
        )
        for (const { part, key, value } of all) {
          if (part === 'keys') continue
          const { now, put } = ownerOf(part)
          const before = now(key)
          if (sameValue(before, value)) continue
          put(key, value)
          back.push({ part, key, before, after: now(key) })
        }
        if (back.length === 0) return { act: null }
        return {
          act: acts.keep({ kind: 'settings-taken', name: file }, back.length, { items: back } satisfies Back),
        }
      }),
    },
  }
}
