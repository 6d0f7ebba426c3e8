import type { Form, Step } from '../../form/form.ts'
import { employmentFields, ethnicityField, homeAddressField, identityFields } from './person.ts'

/** 新就业形态: workers of platforms. */
const worksThroughPlatform = {
  field: 'employmentForm',
  isOneOf: ['货车司机', '网约车司机', '快递员', '外卖配送员', '其他新就业形态'],
} as const

const applicantStep: Step = {
  code: 'person',
  title: '您的信息',
  fields: [...identityFields, ethnicityField, homeAddressField],
}

const workStep: Step = {
  code: 'work',
  title: '工作情况',
  fields: [
    ...employmentFields,
    {
      kind: 'text',
      name: 'platform',
      beginsAs: 'employer',
      label: '平台企业',
      question: '您在哪个平台接单？',
      placeholder: '如：示例外卖平台',
      minLength: 2,
      maxLength: 40,
      visibleWhen: worksThroughPlatform,
    },
    {
      kind: 'text',
      name: 'plateOrWorkNumber',
      label: '车牌或工号',
      question: '您的车牌号或者工号是多少？',
      hint: '方便核对，不想填可以不填',
      maxLength: 20,
      isOptional: true,
      visibleWhen: worksThroughPlatform,
    },
    {
      kind: 'text',
      name: 'occupation',
      label: '职业或工种',
      question: '您具体做什么工作？',
      placeholder: '如：焊工、护士、送餐',
      minLength: 2,
      maxLength: 30,
    },
    {
      kind: 'yes-no',
      name: 'isMigrantWorker',
      label: '是否农民工',
      question: '您是农村户口、在外打工吗？',
    },
    {
      kind: 'choice',
      name: 'education',
      label: '学历',
      question: '您的学历是？',
      options: ['初中及以下', '高中、中专或技校', '大专', '本科', '硕士', '博士'],
    },
    {
      kind: 'choice',
      name: 'politicalStatus',
      label: '政治面貌',
      question: '您的政治面貌是？',
      options: ['中共党员（含预备党员）', '共青团员', '民主党派成员', '无党派人士', '群众'],
    },
  ],
}

const intentionStep: Step = {
  code: 'intention',
  title: '入会意向',
  fields: [
    {
      kind: 'choice',
      name: 'intendedTradeUnion',
      label: '入会意向',
      question: '您想加入哪种工会？',
      hint: '单位有工会选“单位工会”；没有的，选住处或干活地方的街道，或者本行业的工会',
      options: ['单位工会', '乡镇街道工会', '行业工会', '新就业形态联合会'],
    },
    {
      kind: 'pledge',
      name: 'membershipPledge',
      label: '入会承诺',
      question: '请看一遍承诺，同意就打勾。',
      text: '我自愿加入中国工会，遵守《中国工会章程》，执行工会决议，参加工会活动，按规定交纳会费。所填信息真实。',
      version: '2026-11',
    },
  ],
}

/** 入会: the form of a worker who joins a trade union. */
export const joinUnionForm: Form = { version: 1, minutes: 4, steps: [applicantStep, workStep, intentionStep] }
