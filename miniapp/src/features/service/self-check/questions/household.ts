import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckQuestion } from '../question.ts'

/** City-level model workers have no subsidy (item 10 is for national and provincial ones), so aid may fit. */
const isCityModelWorkerInNeed: Condition = {
  all: [
    { field: 'honor', is: '市级' },
    { field: 'wish', is: '补助' },
  ],
}

const asksAboutHousehold: Condition = { any: [{ field: 'need', is: '家里困难' }, isCityModelWorkerInNeed] }

export const livingQuestion: SelfCheckQuestion = {
  code: 'living',
  title: '您家现在的日子怎么样？',
  hint: '选最接近的一项，选错没关系',
  askWhen: { any: [{ field: 'need', is: '劳动纠纷' }, asksAboutHousehold] },
  options: [
    { text: '有低保', facts: { living: '低保', isInHardship: true, livingAllowance: '低保' } },
    {
      text: '有低保边缘证明',
      facts: { living: '低保边缘', isInHardship: true, livingAllowance: '低保边缘' },
    },
    {
      text: '没有低保，但钱不够用',
      facts: { living: '收入低', isInHardship: true, livingAllowance: '都不是' },
    },
    { text: '最近失业、出事或者遭了灾', facts: { living: '突然困难', isInHardship: true } },
    { text: '还过得去', facts: { living: '过得去', isInHardship: false, livingAllowance: '都不是' } },
  ],
}

export const illnessQuestion: SelfCheckQuestion = {
  code: 'illness',
  title: '家里有人生大病，报销后自己还要花很多钱吗？',
  askWhen: asksAboutHousehold,
  options: [
    { text: '有，是我自己', facts: { patient: '本人' } },
    { text: '有，是家里人', facts: { patient: '家属' } },
    { text: '没有', facts: {} },
  ],
}

export const schoolingQuestion: SelfCheckQuestion = {
  code: 'schooling',
  title: '家里有孩子在上学，或者今年刚考上吗？',
  hint: '从小学到大学、研究生都算',
  askWhen: {
    all: [
      asksAboutHousehold,
      {
        any: [
          { field: 'isInHardship', is: true },
          { field: 'patient', isOneOf: ['本人', '家属'] },
        ],
      },
    ],
  },
  options: [
    { text: '有', facts: { hasPupil: true } },
    { text: '没有', facts: { hasPupil: false } },
  ],
}
