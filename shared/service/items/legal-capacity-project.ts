import { province } from '#province/facts/province.ts'
import type { Form, Step } from '../../form/form.ts'
import type { ServiceItem } from '../service-item.ts'

const name = '县（区）工会法律能力提升项目申报'

const recommendationStep: Step = {
  code: 'recommendation',
  title: '推荐表',
  fields: [
    {
      kind: 'text',
      name: 'organizationName',
      label: '项目实施单位名称',
      question: '推荐哪个县（区）总工会？',
      placeholder: '如：示例县总工会',
      minLength: 4,
      maxLength: 40,
    },
    { kind: 'person-name', name: 'agentName', label: '联系人', question: '联系人叫什么名字？' },
    { kind: 'phone', name: 'agentPhone', label: '联系人手机号', question: '联系人的手机号是多少？' },
    {
      kind: 'long-text',
      name: 'organizationProfile',
      label: '单位基本情况',
      question: '这个县（区）总工会的基本情况是怎样的？',
      minLength: 20,
      maxLength: 1000,
    },
    {
      kind: 'long-text',
      name: 'recommendationReason',
      label: '推荐理由',
      question: '为什么推荐它？',
      hint: '职工法律服务集中、劳动争议易发多发的情况，用数字说话',
      minLength: 20,
      maxLength: 1000,
    },
    {
      kind: 'long-text',
      name: 'municipalOpinion',
      label: '各市总工会推荐意见',
      question: '市总工会的推荐意见是什么？',
      minLength: 2,
      maxLength: 500,
    },
    {
      kind: 'attachments',
      name: 'stampedRecommendation',
      example: 'stamped-page',
      label: '推荐意见盖章页',
      question: '请拍市总工会盖章的推荐意见。',
      hint: '市总工会的公章和日期要清楚',
      min: 1,
      max: 3,
    },
  ],
}

const planStep: Step = {
  code: 'plan',
  title: '工作方案',
  fields: [
    {
      kind: 'long-text',
      name: 'planGoals',
      label: '目标任务',
      question: '一年内要达成什么目标？',
      hint: '注重工作数据，不用穿靴戴帽。三部分合起来不超过 1500 字',
      minLength: 20,
      maxLength: 1500,
    },
    {
      kind: 'long-text',
      name: 'planFoundation',
      label: '工作基础',
      question: '开展这项工作有什么优势和保障？',
      hint: '本地的优势和特点，人员、机制上的保障',
      minLength: 20,
      maxLength: 1500,
    },
    {
      kind: 'long-text',
      name: 'planMeasures',
      label: '具体方案',
      question: '打算怎么做？',
      hint: '时间进度、阶段性任务、细化目标和落实举措',
      minLength: 20,
      maxLength: 1500,
    },
    {
      kind: 'text',
      name: 'implementingUnit',
      label: '实施单位',
      question: '实施单位是哪个？',
      minLength: 4,
      maxLength: 40,
    },
    { kind: 'date', name: 'declaredOn', label: '申报日期', question: '申报日期是哪一天？', range: 'past' },
  ],
}

/** The two annexes of the notice (推荐表, 工作方案); the plan's three parts share one limit of 1500 characters. */
const form: Form = {
  version: 1,
  minutes: 20,
  steps: [recommendationStep, planStep],
  crossChecks: [
    { at: 'planMeasures', texts: ['planGoals', 'planFoundation', 'planMeasures'], maxLengthTogether: 1500 },
  ],
}

export const legalCapacityProject: ServiceItem = {
  code: 'legal-capacity-project',
  name,
  group: 'legal',
  icon: 'document',
  applicantKind: 'organization',
  levels: { provincial: name },
  legalBases: [{ text: `《${province.name}总工会关于开展全省县（区）工会法律能力提升项目的通知》` }],
  guide: { text: '由各市总工会推荐，推荐材料报省总工会权益保障部' },
  summary: '各市总工会推荐一个县（区）总工会，由省总工会补助 5 万元，购买专业法律服务。',
  acceptanceConditions: [
    '由设区的市总工会推荐，每市 1 个',
    '推荐职工法律服务集中、劳动争议易发多发的县（区）总工会',
  ],
  procedureSteps: ['市总工会填推荐表和工作方案', '省总工会审核、备案', '通过后遴选法律服务社会组织并实施'],
  committedWorkingDays: 10,
  closesOn: '2026-05-12',
  handledBy: { way: 'application', form },
  consents: [],
}
