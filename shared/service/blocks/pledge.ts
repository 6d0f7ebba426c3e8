import type { PledgeField } from '../../form/field.ts'

/** 本人承诺, the last question of every form of a natural person. */
export const truthPledge: PledgeField = {
  kind: 'pledge',
  name: 'truthPledge',
  label: '本人承诺',
  question: '请看一遍承诺，同意就打勾。',
  text: '我承诺所填内容和上传的材料都是真实的，同意工会向有关部门和单位核实。如有不实，我愿意退回所得款项并承担责任。',
  version: '2026-11',
}
