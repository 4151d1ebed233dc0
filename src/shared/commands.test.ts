// The table of commands: no key means two things in one place.
import { describe, expect, it } from 'vitest'
import { COMMANDS, type Command } from './commands'

describe('commands', () => {
  const commands: readonly Command[] = COMMANDS

  it('have ids of their own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('that work while typing share no key, but for what is found only in one part of the window', () => {
    const taken = new Map<string, string>()
    const twice: string[] = []
    for (const { id, key, also, scope, within } of commands) {
      if (scope !== 'text') continue
      for (const one of [key, also ?? '']) {
        if (one === '') continue
        const place = `${within ?? ''} ${one}`
        const other = taken.get(place)
        if (other !== undefined) twice.push(`${one}: ${other} and ${id}`)
        taken.set(place, id)
      }
    }
    expect(twice).toEqual([])
  })
})
