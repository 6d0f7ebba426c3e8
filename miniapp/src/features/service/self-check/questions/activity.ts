import type { SelfCheckQuestion } from '../question.ts'

export const activityQuestion: SelfCheckQuestion = {
  code: 'activity',
  title: '您想参加哪一种？',
  askWhen: { field: 'need', is: '活动' },
  options: [
    { text: '相亲交友', service: 'matchmaking', facts: { activity: '相亲交友' } },
    { text: '技能比赛', note: '劳动竞赛、技能比武', facts: { activity: '竞赛' } },
    { text: '文体活动', note: '球赛、健步走、合唱、书画、读书会', facts: { activity: '文体' } },
  ],
}

export const singleQuestion: SelfCheckQuestion = {
  code: 'single',
  title: '您现在是单身吗？',
  hint: '未婚、离异、丧偶都算',
  askWhen: { field: 'activity', is: '相亲交友' },
  options: [
    { text: '是', facts: { isSingle: true } },
    { text: '不是', facts: { isSingle: false } },
  ],
}
