import { type EventKind, eventKinds } from '#shared/event/event-kind.ts'
import { posterTones } from '#shared/event/poster-tone.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form, Step } from '#shared/form/form.ts'
import { admissionFields } from './plan-admission.ts'
import { questionFields } from './plan-questions.ts'
import { seatFields } from './plan-seats.ts'
import { isSeveral, sessionFields } from './plan-sessions.ts'
import { type MomentName, momentNames, momentParts, openings } from './plan-words.ts'

type Options = {
  /** The unions to choose from. Asked only when there are several. */
  unions: readonly string[]
  /** The kinds to choose from: all of them, unless this deployment offers fewer. */
  kinds?: readonly EventKind[]
}

const about = ({ unions, kinds = eventKinds }: Options): readonly Field[] => [
  ...(unions.length > 1
    ? [
        {
          kind: 'choice',
          name: 'union',
          label: '主办工会',
          question: '由哪个工会主办？',
          options: unions,
        } as const,
      ]
    : []),
  { kind: 'choice', name: 'kind', label: '活动类型', question: '这是什么活动？', options: kinds },
  {
    kind: 'text',
    name: 'title',
    label: '活动名称',
    question: '活动叫什么名字？',
    hint: '4 到 60 个字',
    minLength: 4,
    maxLength: 60,
  },
  {
    kind: 'long-text',
    name: 'description',
    label: '活动介绍',
    question: '活动做些什么？',
    hint: '内容、流程、带什么、怎么去',
    maxLength: 5000,
    isOptional: true,
  },
  {
    kind: 'text',
    name: 'coOrganizers',
    label: '协办单位',
    question: '有协办单位吗？',
    maxLength: 100,
    isOptional: true,
  },
  {
    kind: 'choice',
    name: 'posterTone',
    label: '海报颜色',
    question: '海报用什么颜色？',
    options: posterTones,
  },
]

/** The sessions say when such an event begins and ends, the server when it opens at once. */
const visibleMoments: Partial<Record<MomentName, { visibleWhen: Condition }>> = {
  starts: { visibleWhen: { not: isSeveral } },
  ends: { visibleWhen: { not: isSeveral } },
  opens: { visibleWhen: { field: 'opening', is: openings[1] } },
}

const opening: Field = {
  kind: 'choice',
  name: 'opening',
  label: '什么时候开放报名',
  question: '什么时候开放报名？',
  hint: '现在就开放：发布的那一刻就能报名',
  options: openings,
}

function moments(names: readonly MomentName[]): readonly Field[] {
  return names.flatMap((name): Field[] => {
    const { label, hint } = momentNames[name]
    const parts = momentParts(name)
    const shown = visibleMoments[name]
    return [
      {
        kind: 'date',
        name: parts.date,
        label: `${label}日期`,
        question: `${label}是哪一天？`,
        range: 'any',
        ...shown,
        ...(hint && { hint }),
      },
      {
        kind: 'time',
        name: parts.time,
        label: `${label}时间`,
        question: `${label}是几点？`,
        ...shown,
      },
    ]
  })
}

/** Where on the map. It fills in the three questions below it. */
export const spotField = {
  kind: 'map-spot',
  name: 'spot',
  label: '地图上的位置',
  question: '在地图上选地点吗？',
  hint: '选好以后，名称、地址和市县就填好了，还可以改',
  fills: { name: 'placeName', address: 'address', region: 'regionCode' },
  isOptional: true,
} as const satisfies Field

const place: readonly Field[] = [
  spotField,
  {
    kind: 'text',
    name: 'placeName',
    label: '地点名称',
    question: '在什么地方办？',
    placeholder: '如：包河区工人文化宫 一楼',
    minLength: 2,
    maxLength: 60,
  },
  {
    kind: 'text',
    name: 'address',
    label: '详细地址',
    question: '详细地址是？',
    placeholder: '街道和门牌号',
    minLength: 2,
    maxLength: 100,
  },
  { kind: 'region', name: 'regionCode', label: '所在市县', question: '在哪个县（市、区）？' },
  {
    kind: 'text',
    name: 'contactName',
    label: '联系人',
    question: '有事找谁？',
    hint: '只有报上名的人看得到',
    maxLength: 20,
    isOptional: true,
  },
  {
    kind: 'text',
    name: 'contactPhone',
    label: '联系电话',
    question: '联系人的电话是？',
    placeholder: '手机或座机',
    maxLength: 20,
    isOptional: true,
  },
]

/** The questions about an event: everything of `EventPlan` except the pledge. */
export function eventPlanForm(options: Options): Form {
  const steps: readonly Step[] = [
    { code: 'about', title: '活动内容', fields: about(options) },
    {
      code: 'when',
      title: '时间和地点',
      fields: [...sessionFields, ...moments(['starts', 'ends']), ...place],
    },
    { code: 'signup', title: '报名时间', fields: [opening, ...moments(['opens', 'closes', 'cancel'])] },
    { code: 'seats', title: '名额', fields: seatFields },
    { code: 'admission', title: '报名条件', fields: admissionFields },
    { code: 'questions', title: '还想知道', fields: questionFields },
  ]
  return { version: 1, minutes: 5, steps }
}
