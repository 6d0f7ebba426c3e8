import type { Condition } from '../../form/condition.ts'
import type { Field } from '../../form/field.ts'
import type { Form, Step } from '../../form/form.ts'
import { type EventKind, eventKinds } from '../event-kind.ts'
import { eventKindCapabilities } from '../event-kind-capabilities.ts'
import { posterTones } from '../poster-tone.ts'
import { maritalStatuses } from '../signup-options.ts'
import { areas, momentNames, momentParts, seatings, signingUp } from './plan-words.ts'

type Options = {
  /** The unions to choose between; asked only when there are several. */
  unions: readonly string[]
  /** Clock times beside the half hours: those that the event has already. */
  times: readonly string[]
}

const halfHours = Array.from({ length: 36 }, (_, index) => {
  const minutes = 360 + index * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`
})

const canHaveTeams: Condition = {
  field: 'kind',
  isOneOf: eventKinds.filter((kind: EventKind) => eventKindCapabilities[kind].canHaveTeams),
}
const inTeams: Condition = { all: [canHaveTeams, { field: 'signingUp', is: '组队' }] }
const bySex: Condition = { all: [{ not: inTeams }, { field: 'seating', is: '男女分开' }] }
const limitsDifference: Condition = { all: [bySex, { field: 'limitsDifference', is: true }] }
const limitsAge: Condition = { field: 'limitsAge', is: true }

const about = (unions: readonly string[]): readonly Field[] => [
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
  { kind: 'choice', name: 'kind', label: '活动类型', question: '这是什么活动？', options: eventKinds },
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

function moments(names: readonly (keyof typeof momentNames)[], times: readonly string[]): readonly Field[] {
  const clock = [...new Set([...halfHours, ...times])].sort()
  return names.flatMap((name): Field[] => {
    const { label, hint } = momentNames[name]
    const parts = momentParts(name)
    return [
      {
        kind: 'date',
        name: parts.date,
        label: `${label}日期`,
        question: `${label}是哪一天？`,
        range: 'any',
        ...(hint && { hint }),
      },
      {
        kind: 'choice',
        name: parts.time,
        label: `${label}时间`,
        question: `${label}是几点？`,
        options: clock,
      },
    ]
  })
}

const place: readonly Field[] = [
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
]

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

const seats: readonly Field[] = [
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
    question: '名额男女分开算吗？',
    options: seatings,
    visibleWhen: { not: inTeams },
  },
  people('menSeats', '男士名额', bySex),
  people('womenSeats', '女士名额', bySex),
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
      hint: '3 到 10 人',
      unit: '人',
      min: 3,
      max: 10,
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

const admission: readonly Field[] = [
  { kind: 'yes-no', name: 'limitsAge', label: '限制年龄', question: '要限制年龄吗？' },
  ...(['maleMin', 'maleMax', 'femaleMin', 'femaleMax'] as const).map((name): Field => {
    const label = `${name.startsWith('male') ? '男士' : '女士'}${name.endsWith('Min') ? '最小' : '最大'}年龄`
    return {
      kind: 'number',
      name,
      label,
      question: `${label}是几岁？`,
      unit: '岁',
      min: 18,
      max: 70,
      visibleWhen: limitsAge,
      isOptional: true,
    }
  }),
  { kind: 'choice', name: 'area', label: '限制地区', question: '限制在哪里工作的人报名吗？', options: areas },
  {
    kind: 'group',
    name: 'counties',
    label: '限这些地方',
    itemLabel: '县（市、区）',
    min: 1,
    max: 110,
    fields: [{ kind: 'region', name: 'code', label: '县（市、区）', question: '哪个县（市、区）？' }],
    visibleWhen: { field: 'area', is: '只限几个县（市、区）' },
  },
  {
    kind: 'long-text',
    name: 'employers',
    label: '只限这些单位',
    question: '只限某些单位的职工吗？',
    hint: '一行一个单位全称；不填就不限',
    maxLength: 5000,
    isOptional: true,
  },
  {
    kind: 'several',
    name: 'maritalStatuses',
    label: '限制婚姻状况',
    question: '限制婚姻状况吗？',
    hint: '不选就不限',
    options: maritalStatuses,
    isOptional: true,
  },
  {
    kind: 'yes-no',
    name: 'asksIdNumber',
    label: '填身份证号',
    question: '要填身份证号吗？',
    hint: '要买保险、进厂核验才问；有人报名以后不能改',
  },
  {
    kind: 'number',
    name: 'retentionDays',
    label: '报名资料保存',
    question: '活动结束后，报名资料保存几天？',
    hint: '最多 90 天，到期自动清除',
    unit: '天',
    min: 1,
    max: 90,
  },
]

/** What an organizer is asked about an event. Everything of `EventPlan` but the coordinates and the pledge. */
export function eventPlanForm({ unions, times }: Options): Form {
  const steps: readonly Step[] = [
    { code: 'about', title: '活动内容', fields: about(unions) },
    { code: 'when', title: '时间和地点', fields: [...moments(['starts', 'ends'], times), ...place] },
    { code: 'signup', title: '报名时间', fields: moments(['opens', 'closes', 'cancel'], times) },
    { code: 'seats', title: '名额', fields: seats },
    { code: 'admission', title: '报名条件', fields: admission },
  ]
  return { version: 1, minutes: 5, steps }
}
