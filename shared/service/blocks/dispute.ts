import { province } from '#province/facts/province.ts'
import type { Field } from '../../form/field.ts'
import type { StaffFlag, Step, Withheld } from '../../form/form.ts'

/** 争议类型. */
export const disputeKindField: Field = {
  kind: 'choice',
  name: 'disputeKind',
  label: '争议类型',
  question: '是哪一类问题？',
  hint: '被辞退、被要求自己离职，选“辞退或解除合同”',
  options: [
    '欠工资',
    '工伤',
    '辞退或解除合同',
    '社会保险',
    '加班与休假',
    '劳动保护',
    '女职工权益',
    '新就业形态权益',
    '其他',
  ],
}

/** Whether the employer may learn who asked or complained. */
export const employerMayKnowField: Field = {
  kind: 'choice',
  name: 'employerMayKnow',
  label: '能不能让单位知道是您',
  question: '能不能让单位知道是您反映的？',
  hint: '选“不能”，给单位看的、打印的、导出的里面都没有您的姓名和手机号；办理的工会工作人员要联系您时才查看，查看有记录',
  options: ['可以让单位知道', '不能让单位知道'],
}

/** Kept from everything that could be handed to the employer when the worker says so. */
export const withheldFromEmployer: Withheld = {
  when: { field: 'employerMayKnow', is: '不能让单位知道' },
  names: ['fullName', 'phone'],
}

/** The line for staff above everything else. */
export const withheldFlag: StaffFlag = {
  when: withheldFromEmployer.when,
  text: '对单位保密：不能让单位知道是谁反映的，姓名和电话用 reveal_identity 查看',
}

/** 对方: the employer or platform that the worker is in dispute with. */
export const opponentStep: Step = {
  code: 'opponent',
  title: '对方单位',
  fields: [
    {
      kind: 'text',
      name: 'opponentName',
      beginsAs: 'employer',
      label: '用人单位名称',
      question: '和哪个单位有纠纷？',
      hint: '就是您现在的单位，不用改；是别的单位，写全称',
      minLength: 2,
      maxLength: 60,
    },
    {
      kind: 'credit-code',
      name: 'opponentCreditCode',
      label: '对方统一社会信用代码',
      question: '对方的统一社会信用代码是多少？',
      hint: '不知道可以不填',
      isOptional: true,
    },
    {
      kind: 'text',
      name: 'opponentAddress',
      label: '对方地址',
      question: '对方在哪里？',
      hint: '您平时上班的地方也可以',
      minLength: 5,
      maxLength: 80,
    },
    {
      kind: 'text',
      name: 'opponentPhone',
      label: '对方联系电话',
      question: '对方的电话是多少？',
      hint: '座机、手机都可以：老板、人事或工头的；不知道可以不填',
      minLength: 5,
      maxLength: 40,
      isOptional: true,
    },
  ],
}

/** What happened and what the worker wants. The limit for arbitration is one year (劳动争议调解仲裁法, art. 27). */
export const factsStep: Step = {
  code: 'facts',
  title: '事情经过',
  fields: [
    {
      kind: 'date',
      name: 'hiredOn',
      label: '入职日期',
      question: '您是哪一天开始上班的？',
      hint: '记不清写大概的日子',
      range: 'past',
    },
    {
      kind: 'date',
      name: 'disputeOn',
      label: '争议发生日期',
      question: '事情是哪一天发生的？',
      hint: '如最后一次没发工资的日子、受伤的日子、被辞退的日子',
      range: 'past',
      warnWhenOlderThanDays: 365,
      warning: '劳动仲裁一般要在一年内申请。您这件事已经超过一年，请尽快提交，律师会帮您看还有没有办法。',
    },
    {
      kind: 'money',
      name: 'amountInDispute',
      label: '涉及金额',
      question: '涉及多少钱？',
      hint: '大概的数；不涉及钱写 0',
    },
    {
      kind: 'number',
      name: 'affectedCount',
      label: '涉及人数',
      question: '一共有多少人遇到这件事？',
      hint: '只有您自己写 1',
      unit: '人',
      min: 1,
      max: 10_000,
      decimals: 0,
    },
    {
      kind: 'long-text',
      name: 'facts',
      label: '事实与理由',
      question: '请说说事情的经过。',
      hint: '什么时候进的单位、约定了什么、发生了什么、您找过谁。至少 50 个字，可以用语音输入',
      minLength: 50,
      maxLength: 2000,
    },
    {
      kind: 'long-text',
      name: 'claims',
      label: '诉求',
      question: '您希望得到什么结果？',
      placeholder: '如：付清 3 月到 6 月的工资',
      minLength: 5,
      maxLength: 500,
    },
    {
      kind: 'yes-no',
      name: 'hasProceedings',
      label: '是否已仲裁或诉讼',
      question: '已经申请过仲裁或者打过官司吗？',
    },
    {
      kind: 'text',
      name: 'caseNumber',
      label: '案号',
      question: '案号是多少？',
      hint: '受理通知书上有',
      placeholder: `如：${province.examples.arbitration}`,
      minLength: 4,
      maxLength: 60,
      visibleWhen: { field: 'hasProceedings', is: true },
    },
  ],
}
