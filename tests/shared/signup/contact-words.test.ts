import { expect, test } from 'vitest'
import { hasContact } from '#shared/signup/contact-words.ts'

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
])('%s does not', (text) => {
  expect(hasContact(text)).toBe(false)
})
