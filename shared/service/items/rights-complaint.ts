import { province } from '#province/facts/province.ts'
import type { PledgeField } from '../../form/field.ts'
import type { Form, Step } from '../../form/form.ts'
import { employerMayKnowField, withheldFlag, withheldFromEmployer } from '../blocks/dispute.ts'
import { identityFields } from '../blocks/person.ts'
import type { ServiceItem } from '../service-item.ts'

const name = '职工权益诉求'

/** What people write when they name nobody. */
const nobody = [
  '不知道',
  '不清楚',
  '不想说',
  '不告诉',
  '没有',
  '无',
  '保密',
  '匿名',
  '单位',
  '公司',
  '某单位',
  '某公司',
]

const employerStep: Step = {
  code: 'opponent',
  title: '哪个单位',
  fields: [
    {
      kind: 'text',
      name: 'opponentName',
      label: '用人单位名称',
      question: '要反映哪个单位？',
      hint: '写全称；写不出全称的，写招牌、工地或平台站点的名字',
      minLength: 2,
      maxLength: 60,
    },
    {
      kind: 'text',
      name: 'opponentAddress',
      label: '单位地址',
      question: '这个单位在哪里？',
      hint: '工会要能找到它；您平时上班的地方也可以',
      minLength: 5,
      maxLength: 80,
    },
  ],
}

const matterStep: Step = {
  code: 'facts',
  title: '什么事',
  fields: [
    {
      kind: 'several',
      name: 'complaintKinds',
      label: '反映的问题',
      question: '是哪方面的问题？',
      hint: '可以选几项；工资的事选“薪酬支付”，不交社保选“社会保险”',
      options: ['劳动合同', '薪酬支付', '加班加点', '社会保险', '劳动保护', '其他'],
    },
    {
      kind: 'date',
      name: 'disputeOn',
      label: '从什么时候开始',
      question: '大概从哪一天开始的？',
      hint: '记不清写大概的日子',
      range: 'past',
    },
    {
      kind: 'number',
      name: 'affectedCount',
      label: '涉及人数',
      question: '一共有多少人遇到这件事？',
      hint: '只有您自己写 1',
      unit: '人',
      min: 1,
      max: 10_000,
      decimals: 0,
    },
    {
      kind: 'long-text',
      name: 'facts',
      label: '事情经过',
      question: '请说说是怎么回事。',
      hint: '单位怎么说的、您找过谁。可以用语音输入；要保密的，这里别写自己的名字',
      minLength: 10,
      maxLength: 2000,
    },
    {
      kind: 'long-text',
      name: 'claims',
      label: '诉求',
      question: '您希望工会帮您做什么？',
      placeholder: '如：让单位补发 3 月到 6 月的工资',
      minLength: 2,
      maxLength: 500,
    },
    {
      kind: 'attachments',
      name: 'evidence',
      label: '证据',
      question: '有证据的可以拍下来。',
      hint: '工资条、考勤、聊天记录、现场照片都行；没有也能提交',
      min: 1,
      max: 20,
      isOptional: true,
    },
  ],
}

const truthPledge: PledgeField = {
  kind: 'pledge',
  name: 'truthPledge',
  label: '本人承诺',
  question: '请看一遍承诺，同意就打勾。',
  text: '我反映的情况是真实的，同意工会向有关部门和单位核实。故意编造的，我愿意承担责任。',
  version: '2026-11',
}

const personStep: Step = {
  code: 'person',
  title: '您的信息',
  fields: [...identityFields.filter(({ kind }) => kind !== 'id-number'), employerMayKnowField, truthPledge],
}

/** 投诉举报 in 工会劳动法律监督: short, no ID number, and no papers before anybody asks for them. */
const form: Form = {
  version: 1,
  minutes: 4,
  steps: [employerStep, matterStep, personStep],
  crossChecks: [
    {
      at: 'opponentName',
      refuseWhen: { field: 'opponentName', isOneOf: nobody },
      message: '请写清楚是哪个单位，不然工会找不到；不知道全称的，写招牌、工地或平台站点的名字',
    },
  ],
  staffFlags: [
    withheldFlag,
    { when: { field: 'affectedCount', isAtLeast: 10 }, text: '集体诉求：涉及 10 人以上' },
  ],
  withheld: withheldFromEmployer,
}

export const rightsComplaint: ServiceItem = {
  code: 'rights-complaint',
  name,
  group: 'legal',
  icon: 'alert',
  applicantKind: 'individual',
  levels: { provincial: name, municipal: name, county: name },
  legalBases: [
    {
      text: '《中华人民共和国工会法》第二十三条 企业、事业单位、社会组织违反劳动法律法规规定，有下列侵犯职工劳动权益情形，工会应当代表职工与企业、事业单位、社会组织交涉，要求企业、事业单位、社会组织采取措施予以改正；企业、事业单位、社会组织应当予以研究处理，并向工会作出答复；企业、事业单位、社会组织拒不改正的，工会可以提请当地人民政府依法作出处理：（一）克扣、拖欠职工工资的；（二）不提供劳动安全卫生条件的；（三）随意延长劳动时间的；（四）侵犯女职工和未成年工特殊权益的；（五）其他严重侵犯职工劳动权益的。',
    },
  ],
  guide: { text: `也可以拨打职工维权热线 ${province.hotline}`, phone: province.hotline },
  summary: '单位欠薪、不签合同、不交社保、强制加班，向工会反映。不用先交材料，可以要求对单位保密。',
  acceptanceConditions: [
    `您在${province.shortName}工作，单位侵犯了您的劳动权益`,
    '说得出是哪个单位；姓名和手机号要真实，可以要求对单位保密',
  ],
  procedureSteps: [
    '网上说清是哪个单位、什么事',
    '工会核实，找单位了解情况',
    '问题属实的，向单位发提示函、监督意见书，或者建议有关部门查处',
    '把结果告诉您；要打官司的，可以接着申请法律援助',
  ],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  growsInto: {
    code: 'legal-aid',
    also: [
      {
        when: { field: 'complaintKinds', includes: '薪酬支付' },
        answers: { disputeKind: '欠工资' },
      },
      {
        when: { field: 'complaintKinds', includes: '社会保险' },
        answers: { disputeKind: '社会保险' },
      },
      {
        when: { field: 'complaintKinds', includes: '加班加点' },
        answers: { disputeKind: '加班与休假' },
      },
      {
        when: { field: 'complaintKinds', includes: '劳动保护' },
        answers: { disputeKind: '劳动保护' },
      },
    ],
  },
  consents: [],
}
