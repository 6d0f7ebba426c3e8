import type { Field } from '../../form/field.ts'
import type { CrossCheck, Step } from '../../form/form.ts'

/** 主要致困原因, as in 困难职工档案表. */
const hardshipCauses = [
  '本人大病',
  '家属大病',
  '子女上学',
  '残疾',
  '意外灾害',
  '收入低无法维持基本生活',
  '单亲',
  '失业',
  '其他',
] as const

export const healthStates = ['健康', '一般', '患慢性病', '患大病', '残疾'] as const

const causeFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'hardshipCategory',
    // The union's finding (困难职工档案管理), not the worker's.
    isAskedLater: true,
    label: '困难类别',
    question: '您家的困难属于哪一类？',
    hint: '常年很困难选“深度困难”；比低保好一点但仍吃力选“相对困难”；突然生病、出事选“意外致困”。选错没关系，工会会核对',
    options: ['深度困难', '相对困难', '意外致困'],
  },
  {
    kind: 'choice',
    name: 'mainCause',
    label: '主要致困原因',
    question: '最主要是什么原因造成的困难？',
    options: hardshipCauses,
  },
  {
    kind: 'several',
    name: 'otherCauses',
    label: '其他致困原因',
    question: '还有别的原因吗？',
    hint: '最多再选两项，没有就不选',
    options: hardshipCauses,
    max: 2,
    isOptional: true,
  },
  {
    kind: 'text',
    name: 'causeNote',
    label: '原因说明',
    question: '您选了“其他”，具体是什么原因？',
    placeholder: '一两句话说清楚',
    minLength: 2,
    maxLength: 100,
    visibleWhen: {
      any: [
        { field: 'mainCause', is: '其他' },
        { field: 'otherCauses', includes: '其他' },
      ],
    },
  },
]

const healthFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'healthStatus',
    label: '健康状况',
    question: '您的身体怎么样？',
    options: healthStates,
  },
  {
    kind: 'choice',
    name: 'disabilityKind',
    label: '残疾类别',
    question: '是哪一类残疾？',
    hint: '和残疾人证上一致',
    options: ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'],
    visibleWhen: {
      any: [
        { field: 'healthStatus', is: '残疾' },
        { field: 'mainCause', is: '残疾' },
        { field: 'otherCauses', includes: '残疾' },
      ],
    },
  },
]

/** Who may be a single parent. */
export const notMarried = ['未婚', '离异', '丧偶'] as const

const householdFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'maritalStatus',
    section: '家里的情况',
    label: '婚姻状况',
    question: '您的婚姻状况是？',
    options: ['未婚', '已婚', '离异', '丧偶'],
  },
  {
    kind: 'choice',
    name: 'householdType',
    label: '户口类型',
    question: '您是什么户口？',
    hint: '看户口本首页“户别”一栏',
    options: ['非农业户口', '农业户口', '居民户口'],
  },
  {
    kind: 'choice',
    name: 'livingAllowance',
    label: '是否低保或低保边缘',
    question: '您家有低保吗？',
    hint: '民政部门发过证明的才算；没有也可以申请',
    options: ['低保', '低保边缘', '都不是'],
  },
  {
    kind: 'yes-no',
    name: 'isSingleParent',
    label: '是否单亲',
    question: '您是一个人带孩子吗？',
    visibleWhen: { field: 'maritalStatus', isOneOf: notMarried },
  },
  {
    kind: 'yes-no',
    name: 'isZeroEmployment',
    label: '是否零就业家庭',
    question: '家里能干活的人是不是都没有工作？',
    hint: '到了劳动年龄、能干活的人都没有工作，才选“是”',
  },
]

const housingFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'housingType',
    section: '住的房子',
    label: '住房类型',
    question: '您家住的是什么房子？',
    options: ['自有住房', '公租房或廉租房', '单位宿舍', '租房', '借住', '其他'],
  },
  {
    kind: 'number',
    name: 'floorArea',
    label: '建筑面积',
    question: '住的房子有多大？',
    hint: '不清楚写个大概',
    unit: '平方米',
    min: 1,
    max: 2000,
    decimals: 1,
  },
]

/** The household's situation, asked of every worker in hardship (items 1, 2 and 4). */
export const hardshipStep: Step = {
  code: 'hardship',
  title: '家庭情况',
  short: '困难',
  fields: [...causeFields, ...healthFields, ...householdFields, ...housingFields],
}

/** Rules for several answers about the causes. */
export const hardshipChecks: readonly CrossCheck[] = [
  {
    at: 'otherCauses',
    refuseWhen: {
      any: hardshipCauses.map((cause) => ({
        all: [
          { field: 'mainCause', is: cause },
          { field: 'otherCauses', includes: cause },
        ],
      })),
    },
    message: '“其他致困原因”里有一项和主要原因选重了，请去掉这一项',
  },
]
