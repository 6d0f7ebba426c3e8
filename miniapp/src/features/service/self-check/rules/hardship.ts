import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckRule } from '../rule.ts'

const hasAllowance: Condition = { field: 'living', isOneOf: ['低保', '低保边缘'] }
const earnsTooLittle: Condition = { field: 'living', is: '收入低' }
const isStruck: Condition = { field: 'living', is: '突然困难' }
const hasPupil: Condition = { field: 'hasPupil', is: true }

/** 困难职工子女助学, list number 1. */
export const childEducationRules: readonly SelfCheckRule[] = [
  {
    service: 'child-education-aid',
    when: { all: [hasPupil, hasAllowance] },
    reason: '孩子在上学，家里又有低保或低保边缘证明，可以申请助学补助。',
  },
  {
    service: 'child-education-aid',
    when: { all: [hasPupil, earnsTooLittle] },
    reason: '孩子在上学，家里钱不够用。没有低保也可以申请，工会会核对家庭情况。',
  },
  {
    service: 'child-education-aid',
    when: { all: [hasPupil, isStruck] },
    reason: '孩子在上学，家里突然遇到了难事，可以申请助学补助。',
  },
  {
    service: 'child-education-aid',
    when: hasPupil,
    reason: '孩子在上学，家里看病又花了很多钱。学费有困难的可以申请，工会会核对家庭情况。',
  },
]

/** 困难职工医疗救助, list number 2. */
export const medicalRules: readonly SelfCheckRule[] = [
  {
    service: 'medical-aid',
    when: { field: 'patient', is: '本人' },
    reason: '您生了大病，报销以后自己负担还是很重，可以申请医疗救助。',
  },
  {
    service: 'medical-aid',
    when: { field: 'patient', is: '家属' },
    reason: '家里人生了大病，报销以后负担还是很重，可以申请医疗救助。',
  },
]

/** 困难职工生活救助, list number 4. */
export const livingRules: readonly SelfCheckRule[] = [
  {
    service: 'living-aid',
    when: hasAllowance,
    reason: '您家有低保或低保边缘证明，基本生活有困难的可以申请生活救助。',
  },
  {
    service: 'living-aid',
    when: earnsTooLittle,
    reason: '您家收入低、钱不够用。没有低保也可以申请，工会会核对家庭情况。',
  },
  {
    service: 'living-aid',
    when: isStruck,
    reason: '您家突然失业、出事或者遭了灾，日子有困难的可以申请生活救助。',
  },
]
