import type { Field } from '../../form/field.ts'
import type { Step } from '../../form/form.ts'
import { healthStates } from './hardship.ts'

/** 家庭收入; 家庭月人均收入 = annual income / persons / 12. It is computed and never asked. */
const incomeFields: readonly Field[] = [
  {
    kind: 'money',
    name: 'monthlyIncome',
    label: '本人月平均收入',
    question: '您自己平均一个月挣多少钱？',
    hint: '到手的工资、奖金都算，没有收入写 0',
    per: '月',
  },
  {
    kind: 'number',
    name: 'householdSize',
    label: '家庭人口',
    question: '您家一共几口人？',
    hint: '连您自己在内，在一起过日子的人',
    unit: '人',
    min: 1,
    max: 20,
    decimals: 0,
  },
  {
    kind: 'money',
    name: 'householdAnnualIncome',
    label: '家庭年度总收入',
    question: '您家一年总收入大约多少？',
    hint: '全家人的工资、养老金、补助都算。记不清，写个大概',
    per: '年',
  },
  {
    kind: 'computed',
    name: 'monthlyIncomePerHead',
    label: '家庭月人均收入',
    hint: '按总收入和人口自动算出',
    unit: '元',
    computation: { quotientOf: ['householdAnnualIncome', 'householdSize'], dividedBy: 12 },
  },
]

/** One family member other than the applicant. */
const familyMembersField: Field = {
  kind: 'group',
  name: 'familyMembers',
  label: '家庭成员',
  question: '家里还有谁？',
  hint: '除您自己以外，在一起过日子的人，一人填一张；一个人过的不用填',
  itemLabel: '家庭成员',
  min: 0,
  max: 12,
  isOptional: true,
  fields: [
    { kind: 'person-name', name: 'fullName', label: '姓名', question: '这位家人叫什么名字？' },
    {
      kind: 'choice',
      name: 'relation',
      label: '与本人关系',
      question: '是您的什么人？',
      options: [
        '配偶',
        '子女',
        '父母',
        '配偶父母',
        '祖父母或外祖父母',
        '孙子女或外孙子女',
        '兄弟姐妹',
        '其他',
      ],
    },
    {
      kind: 'id-number',
      name: 'idNumber',
      label: '身份证号',
      question: '这位家人的身份证号是多少？',
      hint: '在户口本这个人那一页上',
    },
    {
      kind: 'choice',
      name: 'healthStatus',
      label: '健康状况',
      question: '这位家人身体怎么样？',
      options: healthStates,
    },
    {
      kind: 'choice',
      name: 'occupation',
      label: '身份',
      question: '这位家人现在做什么？',
      options: ['在职', '灵活就业', '失业', '在校', '学龄前', '退休', '务农', '无劳动能力', '其他'],
    },
    {
      kind: 'text',
      name: 'employerOrSchool',
      label: '单位或学校',
      question: '在哪个单位或学校？',
      minLength: 2,
      maxLength: 60,
      visibleWhen: { field: 'occupation', isOneOf: ['在职', '在校'] },
    },
    {
      kind: 'money',
      name: 'monthlyIncome',
      label: '月收入',
      question: '这位家人一个月收入多少？',
      hint: '没有收入写 0',
      per: '月',
    },
  ],
}

/** The members and the income of the household. */
export const familyStep: Step = {
  code: 'family',
  title: '家庭成员和收入',
  short: '家庭',
  fields: [...incomeFields, familyMembersField],
}

/** The same after the children, who were asked for already. */
export const withoutChildren = (step: Step): Step => ({
  ...step,
  fields: step.fields.map((field) =>
    field === familyMembersField
      ? {
          ...familyMembersField,
          hint: '配偶、老人等一起过日子的人，一人填一张；您自己和上面填过的孩子不用再填',
        }
      : field,
  ),
})
