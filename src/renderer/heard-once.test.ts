import { describe, expect, test } from 'vitest'
import { heardOnce } from './heard-once'

function far() {
  const ears: ((value: string) => void)[] = []
  const listen = heardOnce<string>((ear) => {
    ears.push(ear)
    return () => {}
  })
  return { ears, listen, tell: (value: string) => ears.forEach((ear) => ear(value)) }
}

describe('heardOnce', () => {
  test('lets one function cross, however often somebody begins and ends', () => {
    const { ears, listen, tell } = far()
    const heard: string[] = []
    expect(ears).toHaveLength(0)
    for (let n = 0; n < 1000; n++) listen(() => heard.push('left'))()
    listen((value) => heard.push(value))
    tell('one')
    expect(ears).toHaveLength(1)
    expect(heard).toEqual(['one'])
  })

  test('who ended while others are told hears nothing more, who begins hears the next', () => {
    const { listen, tell } = far()
    const heard: string[] = []
    const stop: { second?: () => void } = {}
    listen((value) => {
      heard.push(`first ${value}`)
      stop.second?.()
      if (value === 'a') listen((later) => heard.push(`third ${later}`))
    })
    stop.second = listen((value) => heard.push(`second ${value}`))
    tell('a')
    tell('b')
    expect(heard).toEqual(['first a', 'first b', 'third b'])
  })

  test('the same function heard twice is ended once each', () => {
    const { listen, tell } = far()
    const heard: string[] = []
    const hear = (value: string) => heard.push(value)
    const stop = listen(hear)
    listen(hear)
    tell('a')
    stop()
    stop()
    tell('b')
    expect(heard).toEqual(['a', 'a', 'b'])
  })
})
