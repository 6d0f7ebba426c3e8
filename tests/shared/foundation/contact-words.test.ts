import { expect, test } from 'vitest'
import type { Field } from '#shared/form/field.ts'
import { ruleOf } from '#shared/form/kinds.ts'
import { hasContact, noContactSentence as noContacts } from '#shared/foundation/contact-words.ts'
import { teamChoiceSchema } from '#shared/signup/team.ts'
import * as z from '#shared/zod.ts'

test.each([
  '电话13800000101',
  '138 0000 0101',
  '１３８-0000-0101',
  '一三八零零零零零一零一',
  '+86 13800000101 找我',
  '微信：shili_wang',
  '加我微信吧',
  'vx shili88',
  'V信号 shili88',
  'wxid_ab12cd34',
  'QQ 123456',
  '扣扣：88888',
  '见 www.example.com',
  'https://example.cn/a',
  'example.top 看看',
  'shili@example.com',
  '1234567890',
  '138oo138ooo',
  'l38OO138OOO',
  '①③⑧0013⑧000',
  '壹叁捌零零壹叁捌零零零',
  '电话138后面0013再8000',
  '138\u200b0000\u20600101',
  'v❤ shili',
  '薇❤：abc123',
  '＋v shili_88',
  'wei信 shili',
  '扣 123456',
  '企鹅 123456',
  '抖音号 shili88',
  '找 @shili88',
  'shili88 艾特 qq点com',
  // At any distance.
  `微信${' '.repeat(50)}号${'\n'.repeat(50)}shili_wang`,
  `加${'\u3000'.repeat(50)}我 的\t微信`,
  `q${' '.repeat(50)}号 123456`,
])('%s gives a contact away', (text) => {
  expect(hasContact(text)).toBe(true)
})

test.each([
  '喜欢读书和散步',
  '身高175，体重70，1996.05.20生',
  '2020年到2026年在合肥，做电工10年',
  '跑过42.195公里',
  '不爱刷微信，爱爬山',
  '每天走10000步',
  'Vivian，教英语',
  '工资8000，有房有车',
  'AC/DC和U2都听',
  '喜欢扫微信红包',
  '爱看TV Xiaomi',
  '165/50 本科',
  '5-6点 7-8点 9-10点有空',
  '每月扣 123456 元',
  '微信步数常年第一',
  '会用钉钉和小红书',
  '一三五上班，二四六休息，周日一起爬山',
  '学过C++，A+vitamin',
])('%s does not', (text) => {
  expect(hasContact(text)).toBe(false)
})

test('Wang Fang reads that her text is too long, and after shortening it that it holds her number', () => {
  const introduction: Field = {
    kind: 'long-text',
    name: 'text',
    label: '自我介绍',
    maxLength: 200,
    noContacts,
  }
  const nickname: Field = { kind: 'text', name: 'text', label: '昵称', maxLength: 12, noContacts }
  const rules = [
    [ruleOf(introduction), 200],
    [ruleOf(nickname), 12],
    [teamChoiceSchema.shape.teamName, 20],
  ] as const
  for (const [rule, most] of rules) {
    const sentencesOf = (text: string) =>
      z.safeParse(rule, text).error?.issues.map(({ message }) => message) ?? []
    const number = '13800000101'
    expect(sentencesOf(number)).toEqual([expect.stringContaining('请不要写电话')])
    expect(sentencesOf(number.padEnd(most + 1, '好'))).toEqual([expect.stringContaining(`最多 ${most} 个字`)])
    expect(sentencesOf(` ${'好'.repeat(most)}${' '.repeat(1000)}`)).toEqual([])
  }
})
