import { type EventKind, eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { poolsField } from './plan-pools.ts'
import { seatings, signingUp } from './plan-words.ts'

const canHaveTeams: Condition = {
  field: 'kind',
  isOneOf: eventKinds.filter((kind: EventKind) => eventKindTraits[kind].canHaveTeams),
}
export const inTeams: Condition = { all: [canHaveTeams, { field: 'signingUp', is: '组队' }] }
const bySex: Condition = { all: [{ not: inTeams }, { field: 'seating', is: '男女分开' }] }
const limitsDifference: Condition = { all: [bySex, { field: 'limitsDifference', is: true }] }

const people = (name: string, label: string, visibleWhen: Condition): Field => ({
  kind: 'number',
  name,
  label,
  question: `${label}是多少？`,
  unit: '人',
  min: 1,
  max: 100_000,
  visibleWhen,
})

/** How many people may come, alone or in teams, and who is next when it is full. */
export const seatFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'signingUp',
    label: '报名方式',
    question: '个人报名还是组队报名？',
    options: signingUp,
    visibleWhen: canHaveTeams,
  },
  {
    kind: 'choice',
    name: 'seating',
    label: '名额怎么算',
    question: '名额怎么算？',
    hint: '分几种：本区、外区、五十岁以上……各有几个',
    options: seatings,
    visibleWhen: { not: inTeams },
  },
  people('menSeats', '男士名额', bySex),
  people('womenSeats', '女士名额', bySex),
  { ...poolsField, visibleWhen: { all: [{ not: inTeams }, { field: 'seating', is: '分几种名额' }] } },
  people('allSeats', '名额', { all: [{ not: inTeams }, { field: 'seating', is: '不分男女' }] }),
  {
    kind: 'number',
    name: 'teamSeats',
    label: '最多几队',
    question: '最多收几队？',
    unit: '队',
    min: 1,
    max: 100_000,
    visibleWhen: inTeams,
  },
  ...(['teamMin', 'teamMax'] as const).map((name): Field => {
    const label = name === 'teamMin' ? '每队至少' : '每队最多'
    return {
      kind: 'number',
      name,
      label,
      question: `${label}几人？`,
      hint: '2 到 15 人',
      unit: '人',
      min: 2,
      max: 15,
      visibleWhen: inTeams,
    }
  }),
  {
    kind: 'yes-no',
    name: 'limitsDifference',
    label: '限制男女相差人数',
    question: '要限制男女相差的人数吗？',
    hint: '多的一方先候补，另一方有人报名就自动递补',
    visibleWhen: bySex,
  },
  {
    kind: 'number',
    name: 'maxDifference',
    label: '男女最多相差',
    question: '男女最多相差几人？',
    unit: '人',
    min: 1,
    max: 100,
    visibleWhen: limitsDifference,
  },
  {
    kind: 'number',
    name: 'differenceFrom',
    label: '合计报到多少人以后才限制',
    question: '合计报到多少人以后才限制？',
    hint: '填 0，一开始就限制',
    unit: '人',
    max: 10_000,
    visibleWhen: limitsDifference,
  },
  {
    kind: 'yes-no',
    name: 'needsReview',
    label: '报名要审核',
    question: '报名要您审核吗？',
    hint: '选“否”就是先到先得，符合条件的马上占名额',
  },
  {
    kind: 'number',
    name: 'waitlistSize',
    label: '候补人数上限',
    question: '最多让多少人候补？',
    hint: '填 0，满了就不能再报',
    unit: '人',
    max: 10_000,
  },
  {
    kind: 'number',
    name: 'offerHours',
    label: '候补轮到以后，几小时内确认',
    question: '候补轮到以后，几小时内确认？',
    unit: '小时',
    min: 1,
    max: 168,
  },
]
