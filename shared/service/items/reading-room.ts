import { listed } from '#province/facts/listed.ts'
import type { Form, Step } from '../../form/form.ts'
import { agentAuthorizationSlot, headcountChecks, organizationStep } from '../blocks/organization.ts'
import { organizationPledge } from '../blocks/pledge.ts'
import { floorAreaField, openingHoursField, venuePhotosSlot, venueRulesSlot } from '../blocks/venue.ts'
import type { ServiceItem } from '../service-item.ts'

const listedName = '职工书屋（吧）、流动书箱创建'
const isRoom = { field: 'roomKind', isOneOf: ['职工书屋', '职工书吧'] } as const

const roomStep: Step = {
  code: 'room',
  title: '书屋情况',
  fields: [
    {
      kind: 'choice',
      name: 'roomKind',
      label: '类型',
      question: '要建哪一种？',
      options: ['职工书屋', '职工书吧', '流动书箱'],
    },
    {
      kind: 'text',
      name: 'venue',
      label: '地点',
      question: '建在哪里？',
      hint: '流动书箱写存放的地方',
      placeholder: '如：办公楼二楼东侧',
      minLength: 4,
      maxLength: 80,
    },
    { ...floorAreaField, visibleWhen: isRoom },
    {
      kind: 'number',
      name: 'bookCount',
      label: '现有藏书',
      question: '现在有多少本书？',
      hint: '还没有写 0',
      unit: '册',
      min: 0,
      max: 1_000_000,
      decimals: 0,
    },
    {
      kind: 'number',
      name: 'periodicalCount',
      label: '报刊种类',
      question: '订了多少种报刊？',
      hint: '没有写 0',
      unit: '种',
      min: 0,
      max: 1000,
      decimals: 0,
    },
    {
      kind: 'number',
      name: 'seatCount',
      label: '座位',
      question: '有多少个座位？',
      unit: '个',
      min: 0,
      max: 5000,
      decimals: 0,
      visibleWhen: isRoom,
    },
    openingHoursField,
    {
      kind: 'person-name',
      name: 'keeperName',
      label: '管理员',
      question: '管理员叫什么名字？',
    },
    {
      kind: 'text',
      name: 'readers',
      label: '主要服务对象',
      question: '主要给谁看书？',
      placeholder: '如：一线工人、货车司机',
      minLength: 2,
      maxLength: 60,
    },
    {
      kind: 'several',
      name: 'wantedBooks',
      label: '申请配送图书意向',
      question: '希望配送哪些书？',
      hint: '可以选几类；不需要就不选',
      options: ['政治理论', '法律法规', '职业技能', '安全生产', '文学历史', '健康生活', '亲子教育', '科普'],
      isOptional: true,
    },
  ],
}

const form: Form = {
  version: 1,
  minutes: 6,
  steps: [
    organizationStep,
    roomStep,
    {
      code: 'materials',
      title: '材料',
      fields: [venuePhotosSlot, venueRulesSlot, agentAuthorizationSlot, organizationPledge],
    },
  ],
  crossChecks: headcountChecks,
}

export const readingRoom: ServiceItem = {
  code: 'reading-room',
  ...listed['reading-room'],
  name: '职工书屋（吧）、流动书箱建设',
  group: 'facilities',
  applicantKind: 'organization',
  levels: { municipal: listedName, county: listedName },
  summary: '单位或工会想给职工建书屋、书吧，或者在工地、车队放流动书箱，可申请支持和配送图书。',
  acceptanceConditions: ['用人单位、园区、街道或者已经成立的工会', '有地方、有人管、对职工免费开放'],
  procedureSteps: ['网上提交申请和照片', '受理工会审核，可能到现场看', '通过后给予支持或配送图书'],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  consents: [],
}
