import { expect, test } from 'vitest'
import { hideWritten } from '#shared/form/written.ts'
import { growthOf } from '../../support/growth.ts'

const hide = (word: string, text: string) => hideWritten(text, word, '□')

test.each([
  '13877776666',
  '138 7777 6666',
  '138-7777-6666',
  '138.7777.6666',
  '１３８７７７７６６６６',
  '+86 138 7777 6666',
  '0086-13877776666',
  '(+86)13877776666',
  '一三八七七七七六六六六',
  '幺三八 柒柒柒柒 陆陆陆陆',
  '138\n7777\n6666',
  '1 3 8 7 7 7 7 6 6 6 6',
  '138后面是7777再6666',
  'l38七七七七6666',
  '①③⑧⑦⑦⑦⑦⑥⑥⑥⑥',
  '1\u200b3877776666',
  '1️⃣3️⃣8️⃣7️⃣7️⃣7️⃣7️⃣6️⃣6️⃣6️⃣6️⃣',
  '138—7777—6666',
  '138，7777，6666',
])('the worker’s own number %j is taken out, with nothing of it left', (number) => {
  const left = hide('13877776666', `找我打${number}，老板的是13900001111。`)
  expect(left).toMatch(/^找我打[^\d一-九]*?(\+?86|0086|\(\+86\))?[^\d]*□\D*，老板的是13900001111。$/)
})

test.each([
  ['王小明', '我叫王 小 明。', '我叫□。'],
  ['王小明', '我叫王\u3000小\u200b明', '我叫□'],
  ['买买提·艾力', '我是买买提•艾力、买买提艾力和买买提．艾力', '我是□、□和□'],
  ['Li Qiang', '我是LI QIANG，ｌｉｑｉａｎｇ', '我是□，□'],
  ['示例文高', '我是示例⽂⾼', '我是□'],
  [
    '王明',
    '老板姓王。明天去要钱；姓王，明天来；\n王\n明早',
    '老板姓王。明天去要钱；姓王，明天来；\n王\n明早',
  ],
])('the name %s is taken out of %j', (name, text, left) => {
  expect(hide(name, text)).toBe(left)
})

test('other numbers, sums and dates stay as they were written', () => {
  const text = '2026年3月到6月欠 1387 元，7777 和 6666 是工号，合同 138，老板 13877776667，三月一日起。'
  expect(hide('13877776666', text)).toBe(text)
})

test.each([
  ['13877776666', '1387777666 '],
  ['13877776666', '1'],
  ['王小明', '王小 '],
])('a long text in which %s is nearly written again and again is read once', (word, unit) => {
  expect(growthOf((length) => hide(word, unit.repeat(length / unit.length)))).toBeLessThan(60)
})
