import { maritalStatuses } from '../account/person/marital-status.ts'
import { sexes } from '../account/person/sexes.ts'
import type { ItemField, LongTextField, TextField } from '../form/field.ts'
import { noContactSentence } from '../foundation/contact-words.ts'
import type { SignupNeeds } from './signup-needs.ts'

/** The properties of a question beside those of every field. */
type AboutQuestion = {
  /** The events that ask it. Without this, every event asks it. */
  asked?: keyof SignupNeeds
  /** The next signup begins with this answer. Not for answers that a pledge needs again, and not for numbers. */
  isCarriedOver?: true
  /** The width of its column in the export, in characters. */
  width: number
}

/**
 * The database uses the answer in a decision or a search, so it has a column with its name in `public.signups`. All
 * other answers are in `signups.answers`, and SQL need not know their questions.
 */
type InColumn = { hasColumn: true }
type InAnswers = { hasColumn?: never }

/** Participants read the answer: it must not hold a contact, and WeChat checks it under this name of `public.text_kind`. */
type ReadByOthers = (TextField | LongTextField) & {
  noContacts: string
  checkedAs: '昵称' | '自我介绍'
} & InColumn
type ReadByOrganizers = ItemField & { checkedAs?: never } & (InColumn | InAnswers)

export type SignupQuestion = (ReadByOthers | ReadByOrganizers) & AboutQuestion

/**
 * All questions of signups, in the order of roster and export. To add a question, add one entry. Form, rules, payload,
 * draft, roster, export, the view for staff, privacy policy and data download follow from it.
 */
const declared = [
  {
    kind: 'person-name',
    name: 'fullName',
    label: '姓名',
    question: '您叫什么名字？',
    hint: '和身份证上写得一样，当天签到要核对',
    hasColumn: true,
    width: 12,
  },
  {
    kind: 'person-name',
    name: 'guardianName',
    label: '家长姓名',
    question: '您（家长）叫什么名字？',
    hint: '给孩子报名才填，当天签到要核对',
    asked: 'guardian',
    hasColumn: true,
    width: 12,
  },
  {
    kind: 'choice',
    name: 'sex',
    label: '性别',
    question: '您的性别是？',
    options: sexes,
    hasColumn: true,
    isCarriedOver: true,
    width: 6,
  },
  {
    kind: 'date',
    name: 'birthDate',
    label: '出生日期',
    question: '您是哪一天出生的？',
    range: 'past',
    hasColumn: true,
    isCarriedOver: true,
    width: 12,
  },
  {
    kind: 'id-number',
    name: 'idNumber',
    label: '身份证号',
    question: '您的身份证号是多少？',
    hint: '这场活动要核对身份，加密保存，只有主办方用得到',
    asked: 'idNumber',
    hasColumn: true,
    width: 22,
  },
  {
    kind: 'phone',
    name: 'phone',
    label: '手机号',
    question: '您的手机号是多少？',
    hint: '主办方有事会打这个电话',
    hasColumn: true,
    width: 14,
  },
  {
    kind: 'text',
    name: 'employer',
    label: '工作单位',
    question: '您在哪个单位上班？',
    hint: '填全称；没有固定单位的，填平台或“灵活就业”',
    maxLength: 60,
    hasColumn: true,
    width: 28,
  },
  {
    kind: 'region',
    name: 'regionCode',
    label: '所在市县',
    question: '您在哪个县（市、区）工作？',
    hasColumn: true,
    isCarriedOver: true,
    width: 18,
  },
  {
    kind: 'choice',
    name: 'maritalStatus',
    label: '婚姻状况',
    question: '您现在的婚姻状况是？',
    options: maritalStatuses,
    asked: 'maritalStatus',
    hasColumn: true,
    width: 10,
  },
  {
    kind: 'text',
    name: 'companions',
    label: '同行的人',
    question: '有谁一起来？',
    hint: '写姓名，用顿号隔开；不另占名额，没有就不填',
    maxLength: 100,
    isOptional: true,
    asked: 'companions',
    width: 20,
  },
  {
    kind: 'number',
    name: 'heightCm',
    label: '身高',
    question: '您的身高是多少厘米？',
    unit: '厘米',
    min: 120,
    max: 230,
    asked: 'introduction',
    isCarriedOver: true,
    width: 14,
  },
  {
    kind: 'choice',
    name: 'education',
    label: '学历',
    question: '您的学历是？',
    options: ['初中及以下', '高中或中专', '大专', '本科', '硕士', '博士'],
    asked: 'introduction',
    isCarriedOver: true,
    width: 12,
  },
  {
    kind: 'text',
    name: 'occupation',
    label: '职业',
    question: '您做什么工作？',
    placeholder: '如：护士、电工、网约车司机',
    maxLength: 30,
    asked: 'introduction',
    isCarriedOver: true,
    width: 14,
  },
  {
    kind: 'several',
    name: 'interests',
    label: '兴趣',
    question: '您平时喜欢做什么？',
    hint: '可选 1 到 6 项',
    options: [
      ...['运动', '阅读', '音乐', '电影', '旅行', '美食'],
      ...['摄影', '手工', '舞蹈', '棋牌', '公益', '其他'],
    ],
    max: 6,
    asked: 'introduction',
    isCarriedOver: true,
    width: 24,
  },
  {
    kind: 'long-text',
    name: 'introduction',
    label: '自我介绍',
    question: '请简单介绍一下自己',
    hint: '到场的人看得到，请不要写电话和住址',
    maxLength: 200,
    noContacts: noContactSentence,
    checkedAs: '自我介绍',
    asked: 'introduction',
    hasColumn: true,
    isCarriedOver: true,
    width: 40,
  },
  {
    kind: 'long-text',
    name: 'expectations',
    label: '择偶期望',
    question: '您希望遇到什么样的人？',
    hint: '只有主办方看得到',
    maxLength: 200,
    isOptional: true,
    asked: 'introduction',
    isCarriedOver: true,
    width: 40,
  },
  {
    kind: 'text',
    name: 'nickname',
    label: '当天用的昵称',
    question: '当天大家怎么称呼您？',
    hint: '不用真名，到场的人这样称呼您',
    maxLength: 12,
    noContacts: noContactSentence,
    checkedAs: '昵称',
    asked: 'introduction',
    hasColumn: true,
    isCarriedOver: true,
    width: 14,
  },
] as const satisfies readonly SignupQuestion[]

export type SignupQuestionName = (typeof declared)[number]['name']

export const signupQuestions: readonly (SignupQuestion & { name: SignupQuestionName })[] = declared
