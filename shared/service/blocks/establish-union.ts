import type { Form, Step } from '../../form/form.ts'
import { agentAuthorizationSlot, headcountChecks, organizationStep } from './organization.ts'
import { organizationPledge } from './pledge.ts'

const proposalStep: Step = {
  code: 'proposal',
  title: '拟建工会',
  fields: [
    {
      kind: 'choice',
      name: 'proposedKind',
      label: '拟建工会类型',
      question: '要建哪一种工会？',
      hint: '一个单位建“基层工会委员会”；几个单位合建选“联合基层工会”；一片区域或一个行业选“工会联合会”',
      options: ['基层工会委员会', '工会联合会', '联合基层工会'],
    },
    {
      kind: 'text',
      name: 'proposedName',
      label: '拟建工会名称',
      question: '工会打算叫什么名字？',
      placeholder: '如：示例物流有限公司工会委员会',
      minLength: 4,
      maxLength: 60,
    },
    {
      kind: 'choice',
      name: 'partyOrganization',
      label: '党组织情况',
      question: '单位有党组织吗？',
      options: ['已建党委', '已建党总支', '已建党支部', '联合党支部', '没有党组织'],
    },
    {
      kind: 'yes-no',
      name: 'plansWomenCommittee',
      label: '是否有女职工委员会计划',
      question: '打算同时成立女职工委员会吗？',
      hint: '女会员 10 人以上的要成立，10 人以下的设女职工委员',
    },
    {
      kind: 'group',
      name: 'preparatoryMembers',
      label: '筹备组成员',
      question: '筹备组有哪些人？',
      hint: '至少 3 人，一人填一张',
      itemLabel: '筹备组成员',
      min: 3,
      max: 15,
      fields: [
        { kind: 'person-name', name: 'fullName', label: '姓名', question: '这位成员叫什么名字？' },
        { kind: 'choice', name: 'sex', label: '性别', question: '是男还是女？', options: ['男', '女'] },
        {
          kind: 'text',
          name: 'position',
          label: '职务',
          question: '在单位担任什么职务？',
          minLength: 2,
          maxLength: 30,
        },
        { kind: 'phone', name: 'phone', label: '手机', question: '手机号是多少？' },
      ],
    },
  ],
}

/** 建会: the form of an organization whose workers establish a trade union. */
export const establishUnionForm: Form = {
  version: 1,
  minutes: 8,
  steps: [
    organizationStep,
    proposalStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        {
          kind: 'attachments',
          name: 'businessLicense',
          example: 'certificate',
          label: '营业执照',
          question: '请拍营业执照。',
          hint: '事业单位、社会组织拍法人证书',
          min: 1,
          max: 2,
        },
        {
          kind: 'attachments',
          name: 'establishmentRequest',
          example: 'stamped-page',
          label: '建会请示',
          question: '请拍建会请示。',
          hint: '写给上级工会，加盖单位或党组织公章',
          min: 1,
          max: 4,
        },
        {
          kind: 'attachments',
          name: 'workerRoster',
          example: 'stamped-page',
          label: '职工名册',
          question: '请拍职工名册。',
          hint: '姓名、性别、岗位；每页都拍，可以提交后再补',
          min: 1,
          max: 20,
          canFollow: true,
        },
        agentAuthorizationSlot,
        organizationPledge,
      ],
    },
  ],
  crossChecks: headcountChecks,
}
