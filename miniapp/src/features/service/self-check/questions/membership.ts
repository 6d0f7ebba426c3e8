import type { SelfCheckQuestion } from '../question.ts'

export const employerQuestion: SelfCheckQuestion = {
  code: 'employer',
  title: '您上班的地方有工会吗？',
  askWhen: { field: 'need', is: '加入工会' },
  options: [
    { text: '有', facts: { employerUnion: '有' } },
    { text: '没有', facts: { employerUnion: '没有' } },
    { text: '我没有固定单位', note: '跑车、送快递、送外卖、打零工', facts: { employerUnion: '没有单位' } },
    { text: '不清楚', facts: { employerUnion: '不清楚' } },
  ],
}

/** The last question to people who came with another need: what else the unions have for them. */
export const alsoQuestion: SelfCheckQuestion = {
  code: 'also',
  title: '下面有说中您的吗？',
  hint: '有几项的，选您最想办的一项',
  askWhen: { field: 'need', isOneOf: ['家里困难', '劳动纠纷'] },
  options: [
    { text: '我还不是工会会员', facts: { isMember: false } },
    { text: '我单身，想交朋友', service: 'matchmaking', facts: { isSingle: true } },
    { text: '我是全国或省部级劳模', facts: { honor: '全国或省部级' } },
    { text: '我是市级劳模', facts: { honor: '市级' } },
    { text: '都没有', facts: {} },
  ],
}
