// A printed head: kicker, headline and deck set in the column's width, each line told against its order.
import { useId } from 'react'
import { headWidth, setHead, type HeadLine, type SetHead } from '#core/headline/head-order'
import { DEFAULT_HEAD_ORDER, type HeadOrder } from '#shared/head-order'
import { benchTexts } from '#shared/texts/bench'
import { printTexts } from '#shared/texts/print'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useWords } from '../words'
import { OrderFields } from './order-fields'
import type { Surroundings } from './place'
import styles from './print-head.module.css'

interface Props {
  readonly text: string
  readonly around: Surroundings
}

/** Kicker and deck are set at half the size of the headline, as pages do; at least 9 points. */
const small = ({ points }: HeadOrder): number => Math.max(9, points / 2)

export function PrintHead({ text, around }: Props): React.JSX.Element {
  const words = useWords(printTexts)
  const settings = useLive('settings', ['settings'], () => bridge.settings.get({}))
  const order = settings.value?.headOrder ?? DEFAULT_HEAD_ORDER
  const title = setHead(text, order)
  const kicker = setHead(around.kicker, order, small(order), 1)
  const deck = setHead(around.deck, order, small(order), 2)
  return (
    <div className={styles['print']}>
      <OrderFields order={order} onChange={(headOrder) => void bridge.settings.change({ headOrder })} />
      <div className={styles['sheet']}>
        {kicker.lines.length > 0 && <Block head={kicker} order={order} points={small(order)} />}
        <Block head={title} order={order} points={order.points} isTitle />
        {deck.lines.length > 0 && <Block head={deck} order={order} points={small(order)} />}
      </div>
      <Told name={words.title} head={title} most={order.lines} />
      {kicker.lines.length > 0 && <Told name={words.kicker} head={kicker} most={1} isLoose />}
      {deck.lines.length > 0 && <Told name={words.deck} head={deck} most={2} isLoose />}
    </div>
  )
}

interface BlockProps {
  readonly head: SetHead
  readonly order: HeadOrder
  readonly points: number
  readonly isTitle?: boolean
}

/** In true proportion to the column: a character is as wide as its part of the line, whatever the screen's width. */
function Block({ head, order, points, isTitle = false }: BlockProps): React.JSX.Element {
  const size = `${100 / headWidth(order, points)}cqi`
  return (
    <div className={isTitle ? styles['title'] : styles['small']} style={{ fontSize: size }}>
      {head.lines.map((line, at) => (
        <p key={at} data-over={line.isOver}>
          {line.text}
        </p>
      ))}
    </div>
  )
}

interface ToldProps {
  readonly name: string
  readonly head: SetHead
  readonly most: number
  /** Kicker and deck need not fill their lines. */
  readonly isLoose?: boolean
}

function Told({ name, head, most, isLoose = false }: ToldProps): React.JSX.Element {
  const words = useWords(printTexts)
  const { units } = useWords(benchTexts)
  const id = useId()
  const isTooLong = head.lines.length > most
  return (
    <div className={styles['told']}>
      <p id={id} className={isTooLong ? styles['over'] : undefined}>
        {words.lines(name, head.lines.length, most, head.room, units[head.unit])}
      </p>
      <ol aria-labelledby={id}>
        {head.lines.map((line, at) => (
          <li key={at} className={styles[toneOf(line, isLoose)]}>
            {[
              words.line(at + 1, line.count, head.room),
              line.isOver ? words.over(line.count - head.room) : '',
              line.isShort && !isLoose ? words.short(head.room - line.count) : '',
              !line.isOver && !line.isShort ? words.full : '',
              line.lone === null ? '' : words.lone(line.lone),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
      </ol>
    </div>
  )
}

const toneOf = ({ isOver, isShort, lone }: HeadLine, isLoose: boolean): 'over' | 'advice' | 'fits' =>
  isOver ? 'over' : (isShort && !isLoose) || lone !== null ? 'advice' : 'fits'
