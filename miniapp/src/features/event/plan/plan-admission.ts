import { maritalStatuses } from '#shared/account/person/marital-status.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { attendeeFields } from './plan-attendees.ts'
import { areas } from './plan-words.ts'

const limitsAge: Condition = { field: 'limitsAge', is: true }

/** Who may sign up, and what is asked and kept about them. */
export const admissionFields: readonly Field[] = [
  ...attendeeFields,
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
    kind: 'employers',
    name: 'employers',
    label: '只限这些单位',
    question: '只限某些单位的职工吗？',
    hint: '一行一个单位全称，可以粘贴名单；不填就不限',
    maxLength: 20_000,
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
