import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Condition } from '../../form/condition.ts'
import type { Form, Step } from '../../form/form.ts'
import { disputeKindField, factsStep, opponentStep } from '../blocks/dispute.ts'
import { idCardSlot } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'
import { words } from '../words.ts'

/** 农民工讨薪 and 工伤 need no proof of hardship (工会法律援助办法, as local unions apply it). */
const needsHardshipProof: Condition = {
  all: [
    { not: { field: 'disputeKind', is: '工伤' } },
    {
      not: {
        all: [
          { field: 'isMigrantWorker', is: true },
          { field: 'disputeKind', is: '欠工资' },
        ],
      },
    },
  ],
}

const requestStep: Step = {
  code: 'request',
  title: '申请事项',
  fields: [
    {
      kind: 'choice',
      name: 'requestKind',
      label: '申请事项',
      question: '您想要哪种帮助？',
      hint: '只是想问问的，不用填这张表，到“法律咨询”里问',
      options: ['代写法律文书', '协商调解', '代理仲裁', '代理诉讼'],
    },
    disputeKindField,
    {
      kind: 'yes-no',
      name: 'isMigrantWorker',
      label: '是否农民工',
      question: '您是农村户口、在外打工吗？',
      hint: '农民工讨薪不用证明家庭困难',
    },
    {
      kind: 'choice',
      name: 'householdEconomy',
      label: '家庭经济状况',
      question: '您家的经济情况怎么样？',
      options: ['有低保、低保边缘或困难职工档案', '收入低，请律师有困难', '一般'],
      visibleWhen: needsHardshipProof,
    },
  ],
}

const form: Form = {
  version: 2,
  minutes: 10,
  steps: [
    personStep,
    requestStep,
    opponentStep,
    factsStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        idCardSlot,
        {
          kind: 'attachments',
          name: 'employmentProof',
          example: 'stamped-page',
          label: '劳动关系证明',
          question: '请拍能证明您在那里上班的材料。',
          hint: '劳动合同、工资条、工牌、聊天记录、银行流水，有一样就行',
          min: 1,
          max: 9,
        },
        {
          kind: 'attachments',
          name: 'evidence',
          label: '证据材料',
          question: '请拍别的证据。',
          hint: '欠条、考勤、聊天记录、事故照片、病历等；现在没有可以提交后再补',
          min: 1,
          max: 20,
          canFollow: true,
        },
        {
          kind: 'attachments',
          name: 'economicHardshipProof',
          example: 'stamped-page',
          label: '经济困难证明',
          question: '请拍经济困难的证明。',
          hint: '低保证、困难职工档案、收入证明，或者自己写的说明',
          min: 1,
          max: 4,
          canFollow: true,
          visibleWhen: needsHardshipProof,
        },
        truthPledge,
      ],
    },
  ],
  staffFlags: [{ when: { field: 'affectedCount', isAtLeast: 10 }, text: '集体争议：涉及 10 人以上' }],
}

export const legalAid: ServiceItem = {
  code: 'legal-aid',
  ...listed['legal-aid'],
  name: '工会法律援助',
  group: 'legal',
  applicantKind: 'individual',
  levels: { provincial: '工会法律援助', municipal: '工会法律援助', county: '工会法律援助' },
  summary: '单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您写材料、调解、仲裁和打官司。',
  acceptanceConditions: [
    `您在${province.shortName}工作，和用人单位或平台企业发生了劳动方面的纠纷`,
    '请律师有经济困难；农民工讨薪和工伤不用证明经济困难',
    '只是想问问，用“法律咨询”，不用交材料',
  ],
  procedureSteps: [
    '网上提交申请，说清经过',
    '受理工会审查，缺什么一次说清',
    '指派律师或法律援助人员联系您',
    '调解、仲裁或诉讼，直到办结',
  ],
  committedWorkingDays: 5,
  keywords: words(`
    噪音 耳聋 同工不同酬 被骗 有假 几天假 放假 产检 没结清 没结账 没结工资 问律师 律师函 工龄 买断 内退
    防暑降温 劳保 劳保用品 工作服 安全帽 烧伤 扭伤 吃坏 不公 改善 举证 录音 滑倒 摔倒 跌倒 绊倒 骂 被骂
    年假 休假 不给休 押了 扣押 搬走 搬迁 搬厂 出事 车撞 被打 打架 上班 下班 公司 老板 领导 单位 厂里
    厂子 工厂 主管 工友 干活 工地 干了 不认账 转正 考勤 打卡 迟到 合同到期 续签 待岗 停薪 谁管 谁负责
    走人 不要我 赶走 活多 太累 出差 合法 怎么赔 摔伤 砸伤 跑路 离职 离职证明 举报 抚恤 工亡 合同
    五险一金 年终奖 起诉 欠薪 讨薪 拖欠工资 不给钱 工资 辞退 开除 裁员 工伤 受伤 劳动合同 加班费 社保
    公积金 养老金 仲裁 打官司 律师 维权 赔偿 投诉 劳动争议 工钱 退休 高温 宿舍 职业病 年休假
    产假 性骚扰 扣钱 罚款 试用期 派遣 食堂 摔 摔了 摔伤了 跌伤 掉下来 压伤 压了 压断 夹伤 割伤 烫伤 电伤
    触电 骨折 断了 被撞 撞了 撞伤 被车撞 猝死 尘肺 中暑 太热 中毒 工伤认定 报工伤 鉴定 伤残 医药费谁出
    欠钱 欠工资 欠我 没给钱 不发 没发 拖着 拖欠 少发 算少 扣工资 扣我 扣了 克扣 降薪 结账 不结 半年没给
    要钱 血汗钱 提成 计件 底薪 最低工资 包工头 跑了 倒闭 破产 关门 停工 停产 加班 不让休息 倒班 夜班
    请假 病假 婚假 调岗 哺乳期 怀孕被 炒鱿鱼 被炒 劝退 优化 逼我走 赔多少 N+1 补偿 赔钱 辞职 不让走 押金
    押身份证 竞业 违约金 服务期 不签合同 没签合同 没合同 没有合同 劳务 外包 临时工 学徒 实习 童工
    不交社保 社保断 补缴 五险 保险 养老 失业金 失业保险 生育津贴 医保断 封号 派单 接单 站长 差评 平台
    骑手受伤 算法 打人 骂人 辱骂 霸凌 歧视 骚扰 黑厂 黑心 违法 告他 告老板 告公司 能告 法院 调解
    诉讼 上诉 代理 证据 欠条 文书 劳动法 劳动局 劳动监察 讨说法 讨公道 纠纷 吵架 霸王条款 不公平
  `),
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
