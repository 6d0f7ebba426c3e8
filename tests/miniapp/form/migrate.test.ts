import { expect, it } from 'vitest'
import { carryOver } from '#miniapp/form/migrate.ts'
import type { Form } from '#shared/form/form.ts'
import { pickProfile, profileNames } from '#shared/form/prefill.ts'
import { file } from '../../shared/form/kind-samples/uploaded-file.ts'
import { sampleAnswers, sampleForm } from '../../shared/form/sample-form.ts'

it('answers that still fit stay; consent is asked again', () => {
  const { truthPledge: _, paid: __, ...rest } = sampleAnswers
  expect(carryOver(sampleAnswers, sampleForm)).toEqual(rest)
})

it('only what no longer fits is asked again', () => {
  const newForm: Form = {
    version: 2,
    minutes: 5,
    steps: [
      {
        code: 'new',
        title: '新',
        fields: [
          { kind: 'text', name: 'fullName', label: '姓名', maxLength: 2 },
          { kind: 'choice', name: 'cause', label: '致困原因', options: ['大病', '其他'] },
          { kind: 'text', name: 'total', label: '医疗总费用', maxLength: 20 },
          {
            kind: 'group',
            name: 'familyMembers',
            label: '家庭成员',
            itemLabel: '家庭成员',
            min: 3,
            max: 5,
            fields: [
              { kind: 'person-name', name: 'fullName', label: '姓名' },
              { kind: 'choice', name: 'cause', label: '身份', options: ['在职'] },
            ],
          },
          { kind: 'attachments', name: 'bills', label: '缴费票据', min: 2, max: 3 },
        ],
      },
    ],
  }
  expect(carryOver(sampleAnswers, newForm)).toEqual({
    cause: '大病',
    familyMembers: [{ fullName: '示例一' }, { fullName: '示例二', cause: '在职' }],
    bills: [file(1)],
  })
})

it('a profile holds a name and no number that has to be encrypted', () => {
  expect(pickProfile(sampleAnswers)).toEqual({ fullName: '周示例' })
  expect(profileNames).not.toContain('idNumber')
})
