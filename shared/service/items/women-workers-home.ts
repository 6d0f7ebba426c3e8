import { listed } from '#province/facts/listed.ts'
import type { Form, Step } from '../../form/form.ts'
import { agentAuthorizationSlot, headcountChecks, organizationStep } from '../blocks/organization.ts'
import { organizationPledge } from '../blocks/pledge.ts'
import { floorAreaField, openingHoursField, venuePhotosSlot, venueRulesSlot } from '../blocks/venue.ts'
import type { ServiceItem } from '../service-item.ts'

const homeStep: Step = {
  code: 'home',
  title: '女工家园情况',
  fields: [
    {
      kind: 'choice',
      name: 'homeKind',
      label: '类型',
      question: '要建哪一种？',
      options: ['女职工休息哺乳室', '母婴室', '托管班', '托育室', '心灵驿站'],
    },
    floorAreaField,
    {
      kind: 'several',
      name: 'facilities',
      label: '设施',
      question: '里面有哪些设施？',
      hint: '有的都选上',
      options: [
        '沙发或躺椅',
        '遮挡帘或门锁',
        '洗手池',
        '冰箱',
        '热水',
        '婴儿护理台',
        '消毒设备',
        '儿童床',
        '玩具和绘本',
        '心理图书和测评',
        '急救箱',
        '监控',
      ],
      min: 1,
    },
    {
      kind: 'number',
      name: 'beneficiaryCount',
      label: '服务对象人数',
      question: '大约有多少人会用到？',
      hint: '怀孕、哺乳的女职工或者要托管的孩子',
      unit: '人',
      min: 1,
      max: 100_000,
      decimals: 0,
    },
    {
      kind: 'person-name',
      name: 'keeperName',
      label: '负责人',
      question: '负责人叫什么名字？',
    },
    openingHoursField,
  ],
}

const form: Form = {
  version: 1,
  minutes: 5,
  steps: [
    organizationStep,
    homeStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        { ...venuePhotosSlot, min: 1, hint: '全景一张，设施再拍几张' },
        venueRulesSlot,
        agentAuthorizationSlot,
        organizationPledge,
      ],
    },
  ],
  crossChecks: headcountChecks,
}

export const womenWorkersHome: ServiceItem = {
  code: 'women-workers-home',
  ...listed['women-workers-home'],
  name: '工会女工家园建设',
  group: 'facilities',
  icon: 'heart',
  applicantKind: 'organization',
  levels: { provincial: '工会女工家园建设', municipal: '工会女工家园建设', county: '工会女工家园建设' },
  summary: '单位或工会想建女职工休息哺乳室、母婴室、托管班、托育室或心灵驿站，可申请支持。',
  acceptanceConditions: ['用人单位、园区、街道或者已经成立的工会', '有地方、有人管、对女职工或职工子女开放'],
  procedureSteps: ['网上提交申请和照片', '受理工会审核，可能到现场看', '通过后给予支持或授牌'],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  consents: [],
}
