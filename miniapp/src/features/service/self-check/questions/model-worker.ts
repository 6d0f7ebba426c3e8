import type { SelfCheckQuestion } from '../question.ts'

export const honorQuestion: SelfCheckQuestion = {
  code: 'honor',
  title: '您是哪一级劳模？',
  hint: '全国先进工作者、省先进工作者等同样算',
  askWhen: { field: 'need', is: '劳模' },
  options: [
    { text: '全国劳模', facts: { honor: '全国或省部级', honorLevel: '全国劳模' } },
    { text: '省部级劳模', facts: { honor: '全国或省部级', honorLevel: '省部级劳模' } },
    { text: '市级劳模', facts: { honor: '市级', honorLevel: '市级劳模' } },
    { text: '不清楚是哪一级', facts: { honor: '不清楚' } },
  ],
}

export const wishQuestion: SelfCheckQuestion = {
  code: 'wish',
  title: '您想办哪件事？',
  askWhen: {
    all: [{ field: 'need', is: '劳模' }, { not: { field: 'honor', is: '不清楚' } }],
  },
  options: [
    { text: '参加疗休养', facts: { wish: '疗休养' } },
    { text: '领补助，家里有困难', facts: { wish: '补助' } },
    { text: '证书丢了，或者要证明劳模身份', facts: { wish: '认证' } },
    { text: '都看看', facts: { wish: '都看看' } },
  ],
}

export const subsidyQuestion: SelfCheckQuestion = {
  code: 'subsidy',
  title: '您是哪一种情况？',
  askWhen: {
    all: [
      { field: 'honor', is: '全国或省部级' },
      { field: 'wish', is: '补助' },
    ],
  },
  options: [
    { text: '收入低，生活有困难', facts: { subsidyKind: '生活困难补助' } },
    { text: '生大病，或者遭了灾', facts: { subsidyKind: '特殊困难帮扶' } },
    { text: '想领荣誉津贴', facts: { subsidyKind: '荣誉津贴' } },
  ],
}
