import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { file } from './kind-samples/uploaded-file.ts'

/** A small form with one of each relation between questions. */
export const sampleForm: Form = {
  version: 1,
  minutes: 5,
  staffFlags: [{ when: { field: 'cause', is: '残疾' }, text: '残疾职工，优先办理' }],
  crossChecks: [
    {
      at: 'women',
      refuseWhen: { field: 'women', isMoreThan: 'people' },
      message: '女性人数不能比总人数多，请核对',
    },
    { at: 'plan', texts: ['goal', 'plan'], maxLengthTogether: 10 },
  ],
  steps: [
    {
      code: 'person',
      title: '您的信息',
      fields: [
        { kind: 'person-name', name: 'fullName', label: '姓名' },
        { kind: 'id-number', name: 'idNumber', label: '身份证号' },
        { kind: 'number', name: 'people', label: '总人数', unit: '人', isOptional: true },
        { kind: 'number', name: 'women', label: '女性人数', unit: '人', isOptional: true },
        { kind: 'text', name: 'goal', label: '目标', maxLength: 10, isOptional: true },
        { kind: 'long-text', name: 'plan', label: '方案', maxLength: 10, isOptional: true },
      ],
    },
    {
      code: 'cause',
      title: '原因',
      fields: [
        { kind: 'choice', name: 'cause', label: '致困原因', options: ['大病', '残疾', '其他'] },
        {
          kind: 'yes-no',
          name: 'hasCard',
          label: '是否有残疾证',
          visibleWhen: { field: 'cause', is: '残疾' },
        },
        {
          kind: 'attachments',
          name: 'cardPhotos',
          label: '残疾证',
          min: 1,
          max: 2,
          visibleWhen: { field: 'hasCard', is: true },
        },
        { kind: 'money', name: 'total', label: '医疗总费用' },
        { kind: 'money', name: 'insured', label: '医保报销' },
        { kind: 'money', name: 'aided', label: '互助赔付', isOptional: true },
        {
          kind: 'computed',
          name: 'paid',
          label: '个人自付',
          unit: '元',
          computation: { difference: ['total', 'insured', 'aided'] },
        },
        {
          kind: 'text',
          name: 'lender',
          label: '借款来源',
          maxLength: 20,
          visibleWhen: { field: 'paid', isAtLeast: 10000 },
        },
      ],
    },
    {
      code: 'family',
      title: '家庭成员',
      fields: [
        {
          kind: 'group',
          name: 'familyMembers',
          label: '家庭成员',
          itemLabel: '家庭成员',
          min: 0,
          max: 3,
          fields: [
            { kind: 'person-name', name: 'fullName', label: '姓名' },
            { kind: 'id-number', name: 'idNumber', label: '身份证号' },
            { kind: 'choice', name: 'cause', label: '身份', options: ['在校', '在职'] },
            {
              kind: 'text',
              name: 'school',
              label: '学校',
              maxLength: 20,
              visibleWhen: { field: 'cause', is: '在校' },
            },
          ],
        },
      ],
    },
    {
      code: 'end',
      title: '材料和承诺',
      fields: [
        { kind: 'bank-card', name: 'bankCardNumber', label: '银行卡号' },
        { kind: 'attachments', name: 'bills', label: '缴费票据', min: 1, max: 3, canFollow: true },
        { kind: 'pledge', name: 'truthPledge', label: '本人承诺', text: '我承诺属实。', version: '1' },
      ],
    },
  ],
}

/** Zhou Shili's answers, all valid. */
export const sampleAnswers: Answers = {
  fullName: '周示例',
  idNumber: '11010519491231002X',
  cause: '大病',
  total: 10000,
  insured: 6000.5,
  aided: 1000,
  paid: 2999.5,
  familyMembers: [
    { fullName: '示例一', idNumber: '440524188001010014', cause: '在校', school: '示例小学' },
    { fullName: '示例二', idNumber: sampleIdNumber(2), cause: '在职' },
  ],
  bankCardNumber: '6222021001116245702',
  bills: [file(1)],
  truthPledge: true,
}
