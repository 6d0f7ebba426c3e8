import { todayInChina } from '../../../../shared/foundation/china-time.ts'
import { label, name, type Samples } from './sample.ts'

const nextYear = `${Number(todayInChina().slice(0, 4)) + 1}`

/** Samples of the kinds that are dates or parts of one. */
export const datedSamples: Samples<'date' | 'month' | 'year' | 'time'> = {
  date: {
    field: { kind: 'date', name, label, range: 'past' },
    accepts: [
      ['2024-02-29', '2024-02-29'],
      ['2024年2月9日', '2024-02-09'],
      ['２０２４/2/9', '2024-02-09'],
      ['2024年2月9号', '2024-02-09'],
      ['20240209', '2024-02-09'],
      ['２０２４–2–9', '2024-02-09'],
      [todayInChina(), todayInChina()],
    ],
    refuses: [
      ['2008-02-30', '日期不对：2008 年没有 2 月 30 日'],
      ['20080230', '日期不对：2008 年没有 2 月 30 日'],
      [`${nextYear}-01-01`, '不能晚于今天'],
      ['1024-01-01', '年份不对'],
      ['去年', '日期要有年、月、日'],
      [20240229, '请选择示例'],
    ],
    text: ['2024-02-09', '2024 年 2 月 9 日'],
  },
  month: {
    field: { kind: 'month', name, label, range: 'future' },
    accepts: [
      [`${nextYear}-01`, `${nextYear}-01`],
      [`${nextYear}年3月`, `${nextYear}-03`],
      [todayInChina().slice(0, 7), todayInChina().slice(0, 7)],
    ],
    refuses: [
      [`${nextYear}-13`, '没有 13 月'],
      ['2020-01', '不能早于本月'],
      ['三月', '要有年和月'],
      [3, '请选择示例'],
    ],
    text: ['2026-05', '2026 年 5 月'],
  },
  year: {
    field: { kind: 'year', name, label, range: 'past' },
    accepts: [
      [' ２０１５ 年', '2015'],
      [todayInChina().slice(0, 4), todayInChina().slice(0, 4)],
    ],
    refuses: [
      [nextYear, '不能晚于今年'],
      ['15', '四位数，例如 2015'],
      ['1815', '不对'],
      [2015, '请填写示例'],
    ],
    text: ['2015', '2015 年'],
  },
  time: {
    field: { kind: 'time', name, label },
    accepts: [
      ['18:45', '18:45'],
      ['８：05', '08:05'],
      ['8点5分', '08:05'],
      ['00:00', '00:00'],
    ],
    refuses: [
      ['24:00', '没有 24:00'],
      ['12:60', '没有 12:60'],
      ['下午', '要有时和分'],
      [1830, '请选择示例'],
    ],
    text: ['18:45', '18:45'],
  },
}
