import { describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

type Hours = { openings: { days: string; from: number; to: number }[]; sentence: string | null }
async function read(words: string): Promise<Hours> {
  const [row] = await database.current.query<Hours>('select * from private.read_opening_hours($1)', [words])
  if (row === undefined) throw new Error('no row')
  return row
}
const short = async (words: string) => {
  const { openings, sentence } = await read(words)
  return sentence ?? openings.map(({ days, from, to }) => `${days} ${from}-${to}`).join(' ')
}

describe('what a clerk writes as opening hours', () => {
  test.each([
    ['每天 6:30–22:00', '1234567 390-1320'],
    ['6:30-22:00', '1234567 390-1320'],
    ['每天6：30～22：00', '1234567 390-1320'],
    ['每天 6点半到22点', '1234567 390-1320'],
    ['全天', '1234567 0-1440'],
    ['24小时开放', '1234567 0-1440'],
    ['0:00-24:00', '1234567 0-1440'],
    ['周一至周五 8:30–12:00、14:00–17:30；周六 9:00-12:00', '12345 510-720 12345 840-1050 6 540-720'],
    [
      '星期一到星期五 8:30—17:30，周六日 9:00-12:00',
      '看不懂“周六日”是哪几天，请写成：每天、周一至周五、周六、工作日或节假日。',
    ],
    ['周一至周五 8:30—17:30，周六 9:00-12:00', '12345 510-1050 6 540-720'],
    ['周一、周三、周五 9:00-11:00', '135 540-660'],
    ['周末 9-17', '67 540-1020'],
    ['工作日 8:30-17:30，节假日休息', '工作日 510-1050 节假日 0-0'],
    ['每天 20:00–次日6:00', '1234567 1200-1800'],
    ['20:00-第二天 6:00', '1234567 1200-1800'],
  ])('%s', async (words, meant) => {
    expect(await short(words)).toBe(meant)
  })

  test.each([
    ['每天 22:00-6:00', '“22:00-6:00”结束得比开始早。开过半夜请写成 22:00–次日6:00。'],
    ['8:30-8:30', '“8:30-8:30”结束得比开始早。开过半夜请写成 8:30–次日8:30。'],
    ['8:00-25:00', '“8:00-25:00”里没有这样的时间，请写 0:00 到 24:00。'],
    ['8:75-10:00', '“8:75-10:00”里没有这样的时间，请写 0:00 到 24:00。'],
    ['24:00-次日2:00', '“24:00-次日2:00”里没有这样的时间，请写 0:00 到 24:00。'],
    ['6:00-次日8:00', '“6:00-次日8:00”超过了一整天，一直开着请写：全天。'],
    ['下午2:00-5:00', '开放时间请用 24 小时制，例如：14:00–17:30。'],
    ['看情况', '看不懂“看情况”，开放时间请写成：每天 6:30–22:00。'],
    ['每天', '看不懂开放时间，请写成：每天 6:30–22:00。'],
    ['周五至周一 8:00-9:00', '看不懂“周五-周一”是哪几天，请写成：每天、周一至周五、周六、工作日或节假日。'],
  ])('and is refused: %s', async (words, sentence) => {
    expect(await short(words)).toBe(sentence)
  })
})
