import type { PledgeField } from '../../form/field.ts'

/** 本人承诺, the last question of a natural person’s form. */
export const truthPledge: PledgeField = {
  kind: 'pledge',
  name: 'truthPledge',
  label: '本人承诺',
  question: '请看一遍承诺，同意就打勾。',
  text: '我承诺所填内容和上传的材料都是真实的，同意工会向有关部门和单位核实。如有不实，我愿意承担责任，并退回因此得到的款项。',
  version: '2026-11',
}

/** The same pledge for a person who acts for an organization. */
export const organizationPledge: PledgeField = {
  kind: 'pledge',
  name: 'truthPledge',
  label: '单位承诺',
  question: '请看一遍承诺，同意就打勾。',
  text: '本单位承诺所填内容和上传的材料都是真实的，经办人已得到单位授权。如有不实，由本单位承担责任。',
  version: '2026-11',
}
