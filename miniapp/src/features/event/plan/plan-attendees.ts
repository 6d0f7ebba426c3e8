import { attendees, mostCompanions } from '#shared/event/attendees.ts'
import { type EventKind, eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { numberOf } from '#shared/form/kinds/answer-of.ts'
import { inTeams } from './plan-seats.ts'

/** Adults who meet each other, and teams, come by themselves. */
const aloneOnly: Condition = {
  any: [
    {
      field: 'kind',
      isOneOf: eventKinds.filter((kind: EventKind) => eventKindTraits[kind].hasIntroductions),
    },
    inTeams,
  ],
}
const withChildren: Condition = {
  all: [{ not: aloneOnly }, { field: 'attendees', isOneOf: ['孩子', '都可以'] }],
}

/** Whether workers or their children come, and whom they may bring. */
export const attendeeFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'attendees',
    label: '谁来参加',
    question: '谁来参加？',
    hint: '孩子由家长报名，一份报名一个孩子，名单上有孩子和家长',
    options: attendees,
    visibleWhen: { not: aloneOnly },
  },
  ...(['childMin', 'childMax'] as const).map((name): Field => {
    const label = `孩子最${name === 'childMin' ? '小' : '大'}几岁`
    return {
      kind: 'number',
      name,
      label,
      question: `${label}？`,
      hint: '按活动当天的周岁算；不填就是不满 18 岁',
      unit: '岁',
      min: 0,
      max: 17,
      visibleWhen: withChildren,
      isOptional: true,
    }
  }),
  {
    kind: 'number',
    name: 'companions',
    label: '每人最多带几个人',
    question: '每人最多可以带几个人？',
    hint: '只写姓名，不占名额；0 就是不能带',
    unit: '个',
    min: 0,
    max: mostCompanions,
    visibleWhen: { not: aloneOnly },
  },
]

/** An event's attendees as answers of the form. */
export function attendeeAnswers({ conditions }: EventPlan | EventDetail): Answers {
  const { attendees: who = '职工', childAge, companions = 0 } = conditions
  return { attendees: who, childMin: childAge?.[0], childMax: childAge?.[1], companions }
}

/** The checked answers as part of a plan's conditions. Who may not bring anybody was not asked. */
export function attendeesOf(
  answers: Answers,
): Pick<EventPlan['conditions'], 'attendees' | 'childAge' | 'companions'> {
  const who = attendees.find((one) => one === answers.attendees) ?? '职工'
  const [least, most] = [numberOf(answers.childMin), numberOf(answers.childMax)]
  const isLimited = who !== '职工' && (least !== undefined || most !== undefined)
  return {
    attendees: who,
    childAge: isLimited ? [least ?? 0, most ?? 17] : null,
    companions: numberOf(answers.companions) ?? 0,
  }
}
