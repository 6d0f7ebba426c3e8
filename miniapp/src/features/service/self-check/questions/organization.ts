import type { SelfCheckQuestion } from '../question.ts'

export const errandQuestion: SelfCheckQuestion = {
  code: 'errand',
  title: '您替单位或工会办哪件事？',
  askWhen: { field: 'need', is: '替单位办事' },
  options: [
    { text: '成立工会', facts: { errand: '建会' } },
    { text: '工会法人登记', note: '设立、变更、注销', facts: { errand: '法人登记' } },
    { text: '建职工书屋、书吧', note: '也可以是流动书箱', facts: { errand: '书屋' } },
    { text: '建母婴室、托管班', note: '还有哺乳室、托育室、心灵驿站', facts: { errand: '女工家园' } },
    { text: '带职工参加比赛、文体活动', facts: { errand: '活动' } },
  ],
}

export const registrationQuestion: SelfCheckQuestion = {
  code: 'registration',
  title: '办哪一种登记？',
  askWhen: { field: 'errand', is: '法人登记' },
  options: [
    { text: '第一次登记', facts: { registration: '设立' } },
    { text: '名称、住所或者主席变了', facts: { registration: '变更' } },
    { text: '工会撤销、合并，不再保留', facts: { registration: '注销' } },
  ],
}
