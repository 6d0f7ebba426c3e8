import type { SelfCheckOption, SelfCheckQuestion } from '../question.ts'

/** 争议类型 of the legal aid form, in the words of the workers. */
const disputes: readonly SelfCheckOption[] = [
  { text: '欠我工资', facts: { disputeKind: '欠工资' } },
  { text: '受了工伤', facts: { disputeKind: '工伤' } },
  { text: '被辞退，或者合同有纠纷', facts: { disputeKind: '辞退或解除合同' } },
  { text: '没给交社保', facts: { disputeKind: '社会保险' } },
  { text: '加班、休假不按规定', facts: { disputeKind: '加班与休假' } },
  { text: '怀孕、哺乳受到不公平对待', facts: { disputeKind: '女职工权益' } },
  { text: '平台扣钱、封号', note: '司机、快递员、外卖配送员', facts: { disputeKind: '新就业形态权益' } },
  { text: '别的事', facts: { disputeKind: '其他' } },
]

export const disputeQuestion: SelfCheckQuestion = {
  code: 'dispute',
  title: '工作上遇到了哪一类事？',
  askWhen: { field: 'need', is: '劳动纠纷' },
  options: disputes,
}

/** The same, for a person who came with another need. */
export const troubleQuestion: SelfCheckQuestion = {
  code: 'trouble',
  title: '工作上也遇到了难事吗？',
  askWhen: { field: 'need', is: '家里困难' },
  options: [{ text: '没有', facts: {} }, ...disputes],
}

export const migrantQuestion: SelfCheckQuestion = {
  code: 'migrant',
  title: '您是农村户口、在外打工吗？',
  hint: '农民工讨薪不用证明家庭困难',
  askWhen: {
    all: [
      { field: 'need', is: '劳动纠纷' },
      { field: 'disputeKind', is: '欠工资' },
    ],
  },
  options: [
    { text: '是', facts: { isMigrantWorker: true } },
    { text: '不是', facts: { isMigrantWorker: false } },
  ],
}

/** Asked when it decides whether hardship must be proved. */
export const requestQuestion: SelfCheckQuestion = {
  code: 'request',
  title: '您想要哪种帮助？',
  hint: '不清楚就先问问律师',
  askWhen: {
    all: [
      { field: 'need', is: '劳动纠纷' },
      { not: { field: 'disputeKind', is: '工伤' } },
      { not: { field: 'isMigrantWorker', is: true } },
    ],
  },
  options: [
    { text: '先问问律师', facts: { wantsAdvice: true } },
    { text: '帮我写材料', facts: { requestKind: '代写法律文书' } },
    { text: '帮我和单位谈', facts: { requestKind: '协商调解' } },
    { text: '帮我申请仲裁', facts: { requestKind: '代理仲裁' } },
    { text: '帮我打官司', facts: { requestKind: '代理诉讼' } },
  ],
}
