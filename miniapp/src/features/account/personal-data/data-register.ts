import type { SignupNeeds } from '#shared/signup/signup-needs.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'

/** One kind of personal information that the app collects, for the worker to read and for tests to check. */
export type DataEntry = {
  /** When it is collected. */
  occasion: string
  what: string
  purpose: string
  kept: string
  seenBy: string
  /** The codes of the steps that ask for it. */
  steps?: readonly string[]
  /** The tables that hold it. */
  tables: readonly string[]
}

const threeYears = '办结后 3 年，到期清除，只留不写姓名的数目'
const eventDays = '活动结束 90 天后去掉（主办方可以定得更短），只留下人数'
const handlers = '受理您申请的工会'
/** The questions of a signup, asked at every event or only when the event needs them. */
const askedWhere = (need?: keyof SignupNeeds) =>
  signupQuestions
    .filter(({ asked }) => asked === need)
    .map(({ label, checkedAs }) => checkedAs ?? label)
    .join('、')

/**
 * Everything that is kept about a worker (Personal Information Protection Law, article 17). 隐私政策 is written from it.
 * Tests compare it with the questions of every form and with the tables of the database.
 */
export const dataRegister: readonly DataEntry[] = [
  {
    occasion: '登录',
    what: '微信给本小程序的编号；您验证过的手机号；最近一次登录的时间',
    purpose: '认出您的申请和报名；确认活动组织者、基层工会工作者；防止重复报名',
    kept: '到您注销账号',
    seenBy: '工会只看到手机号的前三位和后四位',
    tables: [
      ...[
        'public.workers',
        'private.worker_accounts',
        'private.sms_codes',
        'private.message_credits',
        'private.account_joins',
      ],
      ...['public.organizers', 'public.union_officers'],
    ],
  },
  {
    occasion: '填表',
    what: '没有提交的草稿和照片；每张表都要填的常用信息（不含身份证号和银行卡号）',
    purpose: '换一部手机也能接着填，下次少填',
    kept: '草稿 90 天不动就删除，删除前 7 天提醒；常用信息到您清空或注销账号；传了又没用上的照片 2 天',
    seenBy: '只有您自己；加密保存',
    tables: ['private.drafts', 'private.profiles'],
  },
  {
    occasion: '请工会干部帮忙填表',
    what: '谁在什么时候帮您填过哪张表',
    purpose: '您先同意，帮忙的人才能填，事后查得到',
    kept: threeYears,
    seenBy: '您、帮忙的工会干部和受理的工会',
    tables: ['public.assistances', 'private.assistance_codes', 'private.assistance_entries'],
  },
  {
    occasion: '申请服务',
    what: '姓名、身份证号、手机号、民族、住址、就业和工会会员情况',
    purpose: '核对您是本人，联系您，确定由哪个工会受理',
    kept: threeYears,
    seenBy: `${handlers}；身份证号加密保存，看完整号码要写明原因，并留下记录`,
    steps: ['person', 'work', 'intention', 'request'],
    tables: [
      'public.applications',
      'public.application_events',
      'public.reviews',
      'public.overdue_reports',
      'private.application_secrets',
      'private.supplements',
      'private.submitted_contents',
    ],
  },
  {
    occasion: '申请困难帮扶',
    what: '家庭成员和收入、困难原因、健康和残疾情况、住房、病情和医疗费用、孩子的学校和费用、收款账户',
    purpose: '判断是否符合帮扶条件、能帮多少，以前领过没有，把钱打给您；提交前分别请您单独同意',
    kept: threeYears,
    seenBy: `${handlers}；银行卡号加密保存；您再申请时，受理的工会看得到本会发过什么，别的工会只看得到是哪个`,
    steps: ['hardship', 'family', 'children', 'illness', 'reason', 'bank'],
    tables: ['public.consents'],
  },
  {
    occasion: '反映权益诉求、法律咨询、申请法律援助',
    what: '对方单位、事情经过、想问的事；能不能让单位知道是您；处理结果',
    purpose: '核实和答复，安排法律援助',
    kept: threeYears,
    seenBy: `${handlers}；您要求对单位保密的，姓名和手机号加密保存，每次查看都有记录`,
    steps: ['opponent', 'facts'],
    tables: ['public.complaint_outcomes'],
  },
  {
    occasion: '申请劳模服务',
    what: '荣誉称号、补助和家庭情况、疗休养安排',
    purpose: '核对荣誉、安排疗休养和补助',
    kept: threeYears,
    seenBy: handlers,
    steps: ['honor', 'subsidy', 'trip'],
    tables: [],
  },
  {
    occasion: '单位和工会办事',
    what: '单位和工会的信息、负责人和经办人的姓名与电话、变更和注销的内容、推荐和工作方案',
    purpose: '办理建会、登记和申报',
    kept: threeYears,
    seenBy: handlers,
    steps: [
      ...['organization', 'proposal', 'room', 'home', 'trade-union', 'chair', 'means'],
      ...['change', 'cancellation', 'recommendation', 'plan'],
    ],
    tables: [],
  },
  {
    occasion: '上传材料',
    what: '证件、票据和证明的照片或 PDF；照片里的拍摄地点等附加信息会去掉',
    purpose: '证明您填写的内容',
    kept: threeYears,
    seenBy: handlers,
    steps: ['materials'],
    tables: ['public.attachments'],
  },
  {
    occasion: '再用通过的材料',
    what: '您交过、工会没有退回的材料；您同意的时间',
    purpose: '再申请的时候不用重拍：您同意后列出来，您点了才抄进新的申请',
    kept: '通过后列一年，或者到您撤回同意；不另存一份，抄进申请的按那份申请的期限',
    seenBy: `您；用了的，${handlers}看得到是哪天交的`,
    tables: [],
  },
  {
    occasion: '请工会主席确认',
    what: '确认人的姓名、手机号和意见',
    purpose: '基层工会说明情况属实',
    kept: threeYears,
    seenBy: `${handlers}；申请人看不到意见，确认人看不到困难情况`,
    tables: ['public.confirmations', 'private.confirmation_links'],
  },
  {
    occasion: '评价',
    what: '满意程度和您写的话',
    purpose: '改进服务',
    kept: threeYears,
    seenBy: handlers,
    tables: ['public.ratings', 'public.event_feedback'],
  },
  {
    occasion: '活动报名',
    what: `${askedWhere()}；给孩子报名的有${askedWhere('guardian')}；交友活动还有${askedWhere('maritalStatus')}、${askedWhere('introduction')}和单身承诺；需要核对身份的活动有${askedWhere('idNumber')}；能带人的活动有${askedWhere('companions')}；组队活动有队名；有的活动主办方还想知道别的，活动页上事先写明`,
    purpose: '核对报名条件，安排座位，联系您；昵称和自我介绍写给当天到场的人看，先请微信检查文字',
    kept: eventDays,
    seenBy: '主办方；昵称和自我介绍当天到场的人也能看到；活动页上只有人数',
    tables: [
      ...[
        'public.signups',
        'public.seats',
        'public.signup_events',
        'private.signup_secrets',
        'public.teams',
        'public.text_checks',
      ],
      ...['public.signup_tickets', 'public.check_ins', 'private.export_links'],
    ],
  },
  {
    occasion: '给孩子报名',
    what: `孩子的姓名、性别、出生日期；报名时还有${askedWhere('guardian')}`,
    purpose: '您以监护人的身份同意后，给孩子报名，下次不用再填',
    kept: '到您在“我的孩子”里删掉、撤回同意或注销账号；报名里的按活动报名的期限去掉',
    seenBy: '您；报了名的，主办方看得到；加密保存',
    tables: ['private.children'],
  },
  {
    occasion: '双向选择',
    what: '您选了谁：只存认不出人的暗号，只有互相选中的人知道',
    purpose: '只告诉互相选中的人',
    kept: '没有选中的，活动的选择结束时删除',
    seenBy: '谁也看不到，工会和管理数据库的人也看不到',
    tables: ['private.choices', 'private.choice_matches', 'private.choice_exchanges', 'private.met_pairs'],
  },
  {
    occasion: '收消息',
    what: '办理和报名的每一条消息，微信有没有收下',
    purpose: '告诉您办到哪一步',
    kept: '到您注销账号，或者那件事到期清除',
    seenBy: '工会的管理人员',
    tables: ['public.messages'],
  },
]

/** What is kept only on the phone. */
export const keptOnPhone =
  '您选的地区、字号、没有登录时填的表，只存在这部手机上。登录以后，草稿存进您的账号，手机上的那份不留完整的身份证号和银行卡号；退出登录就从手机上清除。在网页上，登录时没有说是自己的手机或电脑，30 分钟没有操作也退出登录并清除。'
