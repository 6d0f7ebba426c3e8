import type { EventSignup } from './signup.ts'
import type { TeamChoice } from './team.ts'

/** What each question of a signup is called: on the phone, and at the head of its column in the export. */
export const signupLabels = {
  fullName: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  idNumber: '身份证号',
  phone: '手机号',
  employer: '工作单位',
  regionCode: '所在市县',
  maritalStatus: '婚姻状况',
  heightCm: '身高（厘米）',
  education: '学历',
  occupation: '职业',
  interests: '兴趣',
  introduction: '自我介绍',
  expectations: '择偶期望',
  nickname: '当天用的昵称',
  pledgeVersion: '单身承诺',
  consentVersion: '信息使用说明',
  teamName: '队名',
  invitationCode: '邀请码',
} as const satisfies Record<keyof EventSignup | keyof TeamChoice, string>
