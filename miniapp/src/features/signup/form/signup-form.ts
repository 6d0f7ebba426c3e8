import { maritalStatuses } from '#shared/account/person/marital-status.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form, Step } from '#shared/form/form.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupLabels } from '#shared/signup/signup-labels.ts'
import { type AskingEvent, signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { educations, interests, sexes } from '#shared/signup/signup-options.ts'
import { teamSizeWords } from '../../event/team-size-words.ts'

/*
 * The questions of `signup.ts` as a form, so that they are asked, checked and read again like those of every service.
 * tests/miniapp/signup/signup-form.test.ts holds both to each other.
 */
const person: readonly Field[] = [
  {
    kind: 'person-name',
    name: 'fullName',
    label: signupLabels.fullName,
    question: '您叫什么名字？',
    hint: '和身份证上写得一样，当天签到要核对',
  },
  {
    kind: 'choice',
    name: 'sex',
    label: signupLabels.sex,
    question: '您的性别是？',
    options: sexes,
  },
  {
    kind: 'date',
    name: 'birthDate',
    label: signupLabels.birthDate,
    question: '您是哪一天出生的？',
    range: 'past',
  },
  {
    kind: 'phone',
    name: 'phone',
    label: signupLabels.phone,
    question: '您的手机号是多少？',
    hint: '主办方有事会打这个电话',
  },
  {
    kind: 'text',
    name: 'employer',
    label: signupLabels.employer,
    question: '您在哪个单位上班？',
    hint: '填全称；没有固定单位的，填平台或“灵活就业”',
    maxLength: 60,
  },
  {
    kind: 'region',
    name: 'regionCode',
    label: signupLabels.regionCode,
    question: '您在哪个县（市、区）工作？',
  },
]

const idNumber: Field = {
  kind: 'id-number',
  name: 'idNumber',
  label: signupLabels.idNumber,
  question: '您的身份证号是多少？',
  hint: '这场活动要核对身份，加密保存，只有主办方用得到',
}

const maritalStatus: Field = {
  kind: 'choice',
  name: 'maritalStatus',
  label: signupLabels.maritalStatus,
  question: '您现在的婚姻状况是？',
  options: maritalStatuses,
}

const introduction: readonly Field[] = [
  {
    kind: 'number',
    name: 'heightCm',
    label: '身高',
    question: '您的身高是多少厘米？',
    unit: '厘米',
    min: 120,
    max: 230,
  },
  {
    kind: 'choice',
    name: 'education',
    label: signupLabels.education,
    question: '您的学历是？',
    options: educations,
  },
  {
    kind: 'text',
    name: 'occupation',
    label: signupLabels.occupation,
    question: '您做什么工作？',
    placeholder: '如：护士、电工、网约车司机',
    maxLength: 30,
  },
  {
    kind: 'several',
    name: 'interests',
    label: signupLabels.interests,
    question: '您平时喜欢做什么？',
    hint: '可选 1 到 6 项',
    options: interests,
    max: 6,
  },
  {
    kind: 'long-text',
    name: 'introduction',
    label: signupLabels.introduction,
    question: '请简单介绍一下自己',
    hint: '到场的人看得到，请不要写电话和住址',
    maxLength: 200,
  },
  {
    kind: 'long-text',
    name: 'expectations',
    label: signupLabels.expectations,
    question: '您希望遇到什么样的人？',
    hint: '只有主办方看得到',
    maxLength: 200,
    isOptional: true,
  },
  {
    kind: 'text',
    name: 'nickname',
    label: signupLabels.nickname,
    question: '当天大家怎么称呼您？',
    hint: '不用真名，到场的人这样称呼您',
    maxLength: 12,
  },
]

const foundsTeam = '新建队伍，我当队长'
/** The answer of whoever has an invitation. */
export const joinsTeam = '凭邀请码加入'
const team = (size: readonly [number, number]): readonly Field[] => [
  {
    kind: 'choice',
    name: 'teamRole',
    label: '组队',
    question: '您要新建队伍，还是加入别人的队？',
    hint: `每队 ${teamSizeWords(size)}，报名截止时不满 ${size[0]} 人的队会解散`,
    options: [foundsTeam, joinsTeam],
  },
  {
    kind: 'text',
    name: 'teamName',
    label: signupLabels.teamName,
    question: '队伍叫什么名字？',
    maxLength: 20,
    visibleWhen: { field: 'teamRole', is: foundsTeam },
  },
  {
    kind: 'text',
    name: 'invitationCode',
    label: signupLabels.invitationCode,
    question: '队长给您的邀请码是？',
    hint: '8 位字母和数字',
    maxLength: 8,
    visibleWhen: { field: 'teamRole', is: joinsTeam },
  },
]

const pledge: Field = {
  kind: 'pledge',
  name: 'pledge',
  label: signupLabels.pledgeVersion,
  text: singlePledge.text,
  version: singlePledge.version,
}

const consentTo = (consent: { text: string; version: string }): Field => ({
  kind: 'pledge',
  name: 'consent',
  label: signupLabels.consentVersion,
  text: consent.text,
  version: consent.version,
})

/** What signing up for this event asks: no more than its kind and its conditions need. */
export function signupFormOf(event: AskingEvent): Form {
  const needs = signupNeedsOf(event)
  const own = [
    ...person,
    ...(needs.idNumber ? [idNumber] : []),
    ...(needs.maritalStatus ? [maritalStatus] : []),
  ]
  const consent = consentTo(needs.introduction ? signupConsent : generalConsent)
  const steps: readonly Step[] = [
    { code: 'person', title: '您的信息', fields: own },
    ...(event.teamSize ? [{ code: 'team', title: '队伍', fields: team(event.teamSize) }] : []),
    ...(needs.introduction ? [{ code: 'introduction', title: '介绍自己', fields: introduction }] : []),
    { code: 'agreement', title: '确认与承诺', fields: needs.pledge ? [pledge, consent] : [consent] },
  ]
  return { version: 1, minutes: needs.introduction ? 3 : 1, steps }
}

/** The checked answers as `POST /events/:id/signups` takes them: an agreement is the version that was agreed to. */
export function toSignup(form: Form, answers: Answers): Answers {
  const agreed = form.steps.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'pledge' ? [[field.name, field.version] as const] : [])),
  )
  const { pledge: _pledge, consent: _consent, teamRole: _teamRole, ...rest } = answers
  const versions = Object.fromEntries(
    agreed.filter(([name]) => answers[name] === true).map(([name, version]) => [`${name}Version`, version]),
  )
  return { ...rest, ...versions }
}
