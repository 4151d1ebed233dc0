// Keys: how they are spelled and pressed, who may have which, what collides, and what of a file is taken.
import { describe, expect, it } from 'vitest'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import { PLATFORMS, type KeyMap } from '#shared/key-map'
import { areasOf, sharedAreas } from './areas'
import { keysFromFile, keysToFile, settled } from './key-file'
import { collisions, commandOf, dropKey, elsewhere, keysIn, resetKeys, shippedKeys, takeKey } from './key-map'
import { refusedKey, reservedKey } from './refusals'
import { isSingle, spelledKey } from './spelled'
import { accelerator, matches, pressedKey, type Stroke } from './stroke'

const commands: readonly Command[] = COMMANDS
const stroke = (key: string, held = '', code = ''): Stroke => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})
const keysOf = (map: KeyMap, id: CommandId): readonly string[] => {
  const command = commandOf(id)
  return command === undefined ? [] : keysIn(map, command)
}

describe('the spelling of keys', () => {
  it('is the one of the table of commands', () => {
    const keys = commands.flatMap(shippedKeys)
    expect(keys.map((key) => spelledKey(key))).toEqual(keys)
  })

  it.each([
    ['shift+cmdorctrl+j', 'CmdOrCtrl+Shift+J'],
    ['alt+arrowup', 'Alt+ArrowUp'],
    ['f7', 'F7'],
    ['#', '#'],
    ['CmdOrCtrl+Plus', 'CmdOrCtrl+Plus'],
    ['CmdOrCtrl+CmdOrCtrl+J', undefined],
    ['Meta+J', undefined],
    ['Shift+#', undefined],
    ['？', undefined],
    ['CmdOrCtrl+', undefined],
    ['F25', undefined],
    ['', undefined],
  ])('%s → %s', (written, key) => {
    expect(spelledKey(written)).toBe(key)
  })

  it('knows which keys type or walk', () => {
    expect(['J', 'Shift+J', '#', 'Enter', 'Alt+ArrowUp', 'Delete'].filter((key) => !isSingle(key))).toEqual(
      [],
    )
    expect(['CmdOrCtrl+J', 'Alt+J', 'F7', 'Shift+F7', 'Alt+Shift+F8'].filter(isSingle)).toEqual([])
  })
})

describe('a press', () => {
  it.each([
    [stroke('j'), 'J'],
    [stroke('J', 's'), 'Shift+J'],
    // Caps lock makes no other key.
    [stroke('J'), 'J'],
    [stroke('?', 's'), '?'],
    [stroke(' '), 'Space'],
    [stroke('+', 'c'), 'CmdOrCtrl+Plus'],
    [stroke('k', 'ca'), 'CmdOrCtrl+Alt+K'],
    [stroke('ArrowUp', 'a'), 'Alt+ArrowUp'],
    [stroke('F7', 's'), 'Shift+F7'],
    [stroke('й', 'ca', 'KeyQ'), 'CmdOrCtrl+Alt+Q'],
    [stroke('&', 'cs', 'Digit7'), 'CmdOrCtrl+Shift+7'],
    [stroke('é', 'c', 'Digit2'), 'CmdOrCtrl+2'],
    [stroke('#', 's', 'Digit3'), '#'],
  ])('%o is %s and is known again', (press, key) => {
    expect(pressedKey(press, false)).toEqual({ kind: 'key', key })
    expect(matches(key, press, false)).toBe(true)
  })

  it('with AltGr types a sign and runs nothing', () => {
    expect(matches('CmdOrCtrl+Alt+2', stroke('²', 'ca', 'Digit2'), false)).toBe(false)
    expect(matches('CmdOrCtrl+2', stroke('²', 'ca', 'Digit2'), false)).toBe(false)
  })

  it('is told by its place where a Mac types signs with Option', () => {
    for (const [press, key] of [
      [stroke('ç', 'a', 'KeyC'), 'Alt+C'],
      [stroke('Dead', 'ma', 'KeyE'), 'CmdOrCtrl+Alt+E'],
      [stroke('¡', 'ma', 'Digit1'), 'CmdOrCtrl+Alt+1'],
      [stroke('≤', 'ma', 'Comma'), 'CmdOrCtrl+Alt+,'],
    ] as const) {
      expect(pressedKey(press, true)).toEqual({ kind: 'key', key })
      expect(matches(key, press, true)).toBe(true)
    }
  })

  it('waits for more where only modifiers are down or an input method is at work', () => {
    for (const key of [
      'Shift',
      'Control',
      'Alt',
      'Meta',
      'AltGraph',
      'CapsLock',
      'Process',
      'Dead',
      'Unidentified',
    ])
      expect(pressedKey(stroke(key), false)).toEqual({ kind: 'waiting' })
  })

  it('is refused with the system’s own modifier, with AltGr, and where it is a sign of one keyboard only', () => {
    expect(pressedKey(stroke('j', 'm'), false)).toEqual({ kind: 'refused', why: 'system' })
    expect(pressedKey(stroke('j', 'c'), true)).toEqual({ kind: 'refused', why: 'system' })
    expect(pressedKey(stroke('€', 'ca'), false, true)).toEqual({ kind: 'refused', why: 'unknown' })
    expect(pressedKey(stroke('？', 's'), false)).toEqual({ kind: 'refused', why: 'unknown' })
  })

  it('is spelled for the menu as Electron spells it, and is only shown there where it types', () => {
    expect(accelerator('CmdOrCtrl+Alt+ArrowUp')).toEqual({
      accelerator: 'CmdOrCtrl+Alt+Up',
      registered: true,
    })
    expect(accelerator('J')).toEqual({ accelerator: 'J', registered: false })
  })
})

describe('who may have which key', () => {
  const refused = (id: CommandId, key: string, platform: (typeof PLATFORMS)[number] = 'windows') =>
    refusedKey(commandOf(id) ?? commands[0]!, key, platform)

  it.each(PLATFORMS)('what ships is reserved nowhere but where it is known (%s)', (platform) => {
    // The window is asked before the system's own menus are; a Linux that switches consoles is not.
    const known = ['edit.replace', 'view.checks', 'copyedit.fixAll', 'article.emptyTrash']
    const reserved = commands.filter(
      (command) =>
        !known.includes(command.id) &&
        shippedKeys(command).some((key) => reservedKey(key, platform) !== null),
    )
    expect(reserved.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['file.import', 'CmdOrCtrl+C', 'edit'],
    ['file.import', 'CmdOrCtrl+Plus', 'zoom'],
    ['file.import', 'Alt+F4', 'window'],
    ['file.import', 'Tab', 'focus'],
    ['file.import', 'CmdOrCtrl+Space', 'inputMethod'],
    ['file.import', 'CmdOrCtrl+ArrowLeft', 'caret'],
    ['file.import', 'CmdOrCtrl+Shift+Delete', 'caret'],
    ['file.import', 'J', 'types'],
    ['file.import', 'CmdOrCtrl+J', null],
    ['article.tag', 'H', null],
    ['article.tag', 'Shift+J', 'list'],
    ['headline.approve', '2', 'digits'],
    ['revision.pin', '2', null],
    ['edit.replace', 'CmdOrCtrl+H', null],
  ] as const)('%s, %s: %s', (id, key, why) => {
    expect(refused(id, key)).toBe(why)
  })

  it('asks the system it runs on', () => {
    expect(refused('file.import', 'CmdOrCtrl+Q', 'mac')).toBe('window')
    expect(refused('file.import', 'CmdOrCtrl+Q', 'windows')).toBe(null)
    expect(refused('file.import', 'CmdOrCtrl+Alt+F7', 'linux')).toBe('system')
  })
})

it('what ships is nobody else’s key on any system', () => {
  const clashes = PLATFORMS.flatMap((platform) =>
    commands.flatMap((command) =>
      shippedKeys(command)
        .filter((key) => reservedKey(key, platform) !== null)
        .map((key) => `${platform} ${command.id} ${key}`),
    ),
  )
  // On macOS the menu prints its other key; emptying the trash acts in its list, where no text is typed.
  expect(clashes.filter((one) => !one.includes('article.emptyTrash'))).toEqual([
    'mac edit.replace CmdOrCtrl+H',
  ])
})

describe('keys given to commands', () => {
  it('ship so that no two of one place are after the same key, but where that is meant', () => {
    const pairs = commands.flatMap((one, n) =>
      commands.slice(n + 1).flatMap((other) => {
        const both = sharedAreas(areasOf(one), areasOf(other))
        const keys = shippedKeys(one).filter((key) => shippedKeys(other).includes(key))
        return both.length === 0 ? [] : keys.map((key) => `${key}: ${one.id}, ${other.id}`)
      }),
    )
    // The mode on the screen is asked before the list, the list before what works everywhere.
    expect(pairs).toEqual([
      'F3: edit.nextHit, change.next',
      'Shift+F3: edit.previousHit, change.previous',
      'Z: edit.undo, headline.undo',
      'Escape: edit.stop, compare.close',
    ])
  })

  it('are in force at once, and the loser keeps what else it had', () => {
    const map = takeKey({}, 'article.stage', 'T', 0)
    expect(collisions({}, 'article.stage', 'T')).toEqual([{ id: 'article.tag', areas: ['list'] }])
    expect(keysOf(map, 'article.stage')).toEqual(['T'])
    expect(keysOf(map, 'article.tag')).toEqual(['CmdOrCtrl+T'])
    expect(collisions(map, 'article.stage', 'T')).toEqual([])
  })

  it('take second places, and none twice', () => {
    expect(keysOf(takeKey({}, 'article.stage', 'H', 1), 'article.stage')).toEqual(['S', 'H'])
    expect(keysOf(takeKey({}, 'article.stage', 'S', 1), 'article.stage')).toEqual(['S'])
    expect(keysOf(takeKey({}, 'article.tag', 'H', 1), 'article.tag')).toEqual(['T', 'H'])
    expect(keysOf(takeKey({}, 'article.tag', 'CmdOrCtrl+T', 0), 'article.tag')).toEqual(['CmdOrCtrl+T'])
    expect(keysOf(takeKey({}, 'file.watchFolder', 'F5', 1), 'file.watchFolder')).toEqual(['F5'])
  })

  it('collide in one place only, and everywhere with what works while typing', () => {
    expect(collisions({}, 'article.stage', 'N')).toEqual([])
    expect(elsewhere({}, 'article.stage', 'N')).toContain('headline.new')
    expect(collisions({}, 'article.stage', 'CmdOrCtrl+I')).toEqual([{ id: 'file.import', areas: ['list'] }])
    expect(collisions({}, 'piece.put', 'CmdOrCtrl+I')).toEqual([{ id: 'file.import', areas: ['origin'] }])
    expect(collisions({}, 'copyedit.fix', 'CmdOrCtrl+I')).toEqual([])
    expect(collisions({}, 'text.em', 'CmdOrCtrl+E')).toEqual([])
    expect(collisions({}, 'text.em', 'CmdOrCtrl+F')).toEqual([{ id: 'edit.find', areas: ['body'] }])
    expect(collisions({}, 'file.new', 'CmdOrCtrl+I')).toEqual([{ id: 'file.import', areas: ['everywhere'] }])
  })

  it('go away and come back', () => {
    const taken = takeKey({}, 'article.stage', 'T', 0)
    const back = resetKeys(taken, 'article.tag')
    expect(keysOf(back, 'article.tag')).toEqual(['T', 'CmdOrCtrl+T'])
    expect(keysOf(back, 'article.stage')).toEqual([])
    expect(resetKeys(back, 'article.stage')).toEqual({})
    expect(keysOf(dropKey({}, 'article.tag', 'T'), 'article.tag')).toEqual(['CmdOrCtrl+T'])
    expect(takeKey(taken, 'article.stage', 'S', 0)).toEqual({ 'article.tag': ['CmdOrCtrl+T'] })
  })

  it('stay free of collisions whatever is taken by whom', () => {
    let map: KeyMap = {}
    const keys = ['J', 'T', 'CmdOrCtrl+I', 'F7', 'CmdOrCtrl+Alt+Q', 'Shift+R', 'Enter', 'Z']
    commands.forEach((command, n) => {
      const key = keys[n % keys.length] ?? 'J'
      if (refusedKey(command, key, 'linux') !== null) return
      map = takeKey(map, command.id as CommandId, key, n % 2)
      expect(collisions(map, command.id as CommandId, key)).toEqual([])
    })
    expect(Object.keys(map).length).toBeGreaterThan(100)
    for (const id of Object.keys(map)) map = resetKeys(map, id as CommandId)
    for (const command of commands) map = resetKeys(map, command.id as CommandId)
    for (const command of commands)
      for (const key of keysIn(map, command))
        expect(collisions(map, command.id as CommandId, key)).toEqual([])
  })
})

describe('a file of keys', () => {
  const file = (keys: unknown, more = {}): string =>
    JSON.stringify({ format: 'galley-keys', version: 1, keys, ...more })

  it('reads back equal', () => {
    const map = takeKey(takeKey({}, 'article.stage', 'T', 0), 'file.watchFolder', 'F5', 0)
    expect(keysFromFile(keysToFile(map), 'k.json', 'linux')).toEqual({ map, leftOut: [] })
    expect(keysFromFile(`\ufeff${keysToFile({})}`, 'k.json', 'mac')).toEqual({ map: {}, leftOut: [] })
  })

  it.each([
    ['no JSON', 'keys'],
    ['null', 'null'],
    ['another file', '{"format":"galley-copy-profile","version":1}'],
    ['a later version', file({}).replace('1', '2')],
    ['a field more', file({}, { person: 'x' })],
    ['keys that are no lists', file({ 'file.import': 'CmdOrCtrl+J' })],
    ['too many keys', file({ 'file.import': ['F2', 'F3', 'F10'] })],
    ['no keys', file(undefined)],
  ])('is refused: %s', (_, text) => {
    expect(() => keysFromFile(text, 'k.json', 'linux')).toThrow(
      expect.objectContaining({ code: 'keys-unreadable', subject: 'k.json' }),
    )
  })

  it('says what of it is not taken', () => {
    const { map, leftOut } = settled(
      {
        'file.gone': ['F5'],
        'file.import': ['CmdOrCtrl+C', 'shift+f5'],
        'file.new': ['Shift+F5', 'F5'],
        'file.open': ['Hyper'],
        'file.export': [],
      },
      'linux',
    )
    expect(map).toEqual({ 'file.import': ['Shift+F5'], 'file.new': ['F5'], 'file.export': [] })
    expect(leftOut).toEqual([
      { why: 'command', id: 'file.gone' },
      { why: 'key', id: 'file.import', key: 'CmdOrCtrl+C', refusal: 'edit' },
      { why: 'key', id: 'file.open', key: 'Hyper', refusal: 'unknown' },
      { why: 'taken', id: 'file.new', key: 'Shift+F5', by: 'file.import' },
    ])
  })

  it('takes a key from whoever ships with it', () => {
    const { map, leftOut } = settled({ 'article.stage': ['T'] }, 'linux')
    expect(leftOut).toEqual([])
    expect(map).toEqual({ 'article.stage': ['T'], 'article.tag': ['CmdOrCtrl+T'] })
  })

  it('may exchange two keys', () => {
    const given = { 'article.stage': ['T'], 'article.tag': ['S'] }
    expect(settled(given, 'linux')).toEqual({ map: given, leftOut: [] })
  })
})
