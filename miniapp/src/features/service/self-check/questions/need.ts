import type { SelfCheckQuestion } from '../question.ts'

/** The first question. It has six branches. */
export const needQuestion: SelfCheckQuestion = {
  code: 'need',
  title: '您现在最想解决哪件事？',
  hint: '点一下就到下一题，您点了什么不会保存',
  options: [
    { text: '家里的困难', note: '看病、上学、钱不够用', facts: { need: '家里困难' } },
    { text: '工作上的纠纷', note: '欠工资、受工伤、被辞退', facts: { need: '劳动纠纷' } },
    { text: '加入工会', facts: { need: '加入工会' } },
    { text: '劳模的事', note: '疗休养、补助、证书', facts: { need: '劳模' } },
    { text: '交朋友、参加活动', note: '相亲、比赛、文体活动', facts: { need: '活动' } },
    { text: '替单位或工会办事', facts: { need: '替单位办事' } },
    { text: '说不清，帮我都看看', facts: { need: '家里困难' } },
  ],
}
