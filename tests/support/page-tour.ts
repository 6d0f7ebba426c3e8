import type { RouteName } from '#miniapp/routes.ts'
import { callAs, demoPersonas, signInDemoWorker } from '../../supabase/demo/demo-people.ts'
import type { EmbeddedSupabase } from '../../supabase/embedded/lite.ts'

/** The address of a page with data on it. */
export interface Stop {
  address: string
  /** Words that are on the page when it is complete. */
  shows: string | RegExp
  /** The WeChat account of the signed-in person; nobody unless given. */
  openid?: string
}

const applicant = 'demo-worker-2'
const participant = 'demo-person-1'
const captain = 'demo-person-61'
const organizer = 'demo-organizer'
const officer = demoPersonas.officer.openid

/** Pages that look different for teams. */
type TeamStop = 'eventOfTeams' | 'eventInvited' | 'signUpInvited' | 'mySignupOfCaptain'

/** One address with demo data for every page of the app. A page without one does not compile. */
export async function createTour(supabase: EmbeddedSupabase): Promise<Record<RouteName | TeamStop, Stop>> {
  const event = await findValue(supabase, `select id as value from events where title like '%合肥专场'`)
  const over = await findValue(supabase, `select id as value from events where title like '%滨湖秋日茶会'`)
  const reviewed = await findValue(
    supabase,
    `select id as value from events where title = '包河区职工羽毛球赛'`,
  )
  const waiting = await findValue(
    supabase,
    `select reference as value from applications where status = '待补正'`,
  )
  const teams = await findValue(supabase, `select id as value from events where title = '合肥市职工拔河赛'`)
  const code = await findValue(
    supabase,
    `select invitation_code as value from teams where name = '示例快递队'`,
  )
  const place = await findValue(supabase, `select id as value from places where name like '%骑手驿站'`)
  const notice = await findValue(supabase, `select id as value from notices where title = '这是演示环境'`)
  const form = '?service=child-education-aid'
  const { token } = await callAs<{ token: string }>(
    supabase,
    await signInDemoWorker(supabase, applicant),
    'request_confirmation($2)',
    [waiting],
  )
  return {
    home: { address: '/home', shows: '这是演示环境' },
    events: { address: '/events', shows: '包河区职工羽毛球赛' },
    applications: { address: '/applications', shows: '等您来办', openid: applicant },
    mine: { address: '/mine', shows: '消息', openid: applicant },
    search: { address: '/search', shows: '搜服务' },
    serviceGroup: { address: '/serviceGroup?group=hardship', shows: '困难职工子女助学' },
    service: { address: `/service${form}`, shows: '要准备的材料' },
    selfCheck: { address: '/selfCheck', shows: '自测' },
    nearby: { address: '/nearby', shows: '处驿站' },
    place: { address: `/place?id=${place}`, shows: '哪里不对？' },
    notices: { address: '/notices', shows: '这是演示环境' },
    notice: { address: `/notice?id=${notice}`, shows: '可以放心试用' },
    entries: { address: '/entries', shows: '五一学堂' },
    fill: { address: `/fill${form}`, shows: /姓名|您叫什么名字/ },
    check: { address: `/check${form}`, shows: '核对信息' },
    result: { address: `/result?reference=${waiting}`, shows: '接下来', openid: applicant },
    progress: { address: `/progress?reference=${waiting}`, shows: '要补材料', openid: applicant },
    signIn: { address: '/signIn', shows: '示例职工一' },
    askConfirmation: {
      address: `/askConfirmation?reference=${waiting}`,
      shows: '生成确认链接',
      openid: applicant,
    },
    confirm: { address: `/confirm?token=${token}`, shows: '有一位职工请您确认', openid: officer },
    askHelp: { address: `/askHelp${form}`, shows: '生成协助码' },
    help: { address: '/help', shows: '帮职工填写申请', openid: officer },
    supplement: { address: `/supplement?reference=${waiting}`, shows: '缴费票据', openid: applicant },
    event: { address: `/event?id=${event}`, shows: '报名条件' },
    signUp: { address: `/signUp?id=${event}`, shows: /姓名|您叫什么名字/, openid: applicant },
    eventOfTeams: { address: `/event?id=${teams}`, shows: /^组队报名/ },
    eventInvited: { address: `/event?id=${teams}&team=${code}`, shows: /邀请您加入/, openid: applicant },
    signUpInvited: {
      address: `/signUp?id=${teams}&team=${code}`,
      shows: /姓名|您叫什么名字/,
      openid: applicant,
    },
    mySignupOfCaptain: { address: `/mySignup?id=${teams}`, shows: '邀请队友', openid: captain },
    editSignup: { address: `/editSignup?id=${teams}`, shows: /姓名|您叫什么名字/, openid: captain },
    addSignup: { address: `/addSignup?id=${event}`, shows: /姓名|您叫什么名字/, openid: organizer },
    mySignups: { address: '/mySignups', shows: '皖工鹊桥', openid: participant },
    mySignup: { address: `/mySignup?id=${event}`, shows: '经过', openid: participant },
    closingList: { address: `/closingList?id=${over}`, shows: '名单没有改过', openid: participant },
    messages: { address: '/messages', shows: '困难职工子女助学', openid: applicant },
    privacy: { address: '/privacy', shows: '隐私' },
    accessibility: { address: '/accessibility', shows: '还缺的' },
    agreement: { address: '/agreement', shows: '请您做到' },
    personal: { address: '/personal', shows: '注销账号', openid: applicant },
    profile: { address: '/profile', shows: '都可以不填', openid: applicant },
    joinAccounts: { address: '/joinAccounts', shows: '要一个合并码', openid: applicant },
    children: { address: '/children', shows: '还没有记下孩子', openid: applicant },
    consents: { address: '/consents', shows: '撤回同意', openid: applicant },
    managedEvents: { address: '/managedEvents', shows: '包河区职工羽毛球赛', openid: organizer },
    managedEvent: { address: `/managedEvent?id=${reviewed}`, shows: '待审核', openid: organizer },
    roster: { address: `/roster?id=${event}`, shows: '示例单位2', openid: organizer },
    eventTeams: { address: `/eventTeams?id=${teams}`, shows: '示例快递队', openid: organizer },
    eventMessages: {
      address: `/eventMessages?id=${event}`,
      shows: /发给 \d+ 人|这里现在没有人/,
      openid: organizer,
    },
    eventFiles: { address: `/eventFiles?id=${event}`, shows: '图片和附件', openid: organizer },
    coOrganizers: { address: `/coOrganizers?id=${event}`, shows: '增加协办人', openid: organizer },
    planEvent: { address: '/planEvent', shows: /活动类型|由哪个工会主办|这是什么活动/, openid: organizer },
    ticket: { address: `/ticket?id=${event}`, shows: '座位号', openid: participant },
    door: { address: `/door?id=${event}`, shows: '按姓名找', openid: organizer },
    encounter: { address: `/encounter?id=${event}`, shows: '签到以后才能参加', openid: participant },
    host: { address: `/host?id=${event}`, shows: '排座次', openid: organizer },
    wall: { address: '/wall', shows: '主持人的手机' },
    managedEncounter: { address: `/managedEncounter?id=${event}`, shows: '男士到场', openid: organizer },
    walkIn: { address: `/walkIn?id=${event}`, shows: /姓名|您叫什么名字/, openid: organizer },
    checkIns: { address: `/checkIns?id=${event}`, shows: '还没有人签到', openid: organizer },
  }
}

async function findValue(supabase: EmbeddedSupabase, sql: string): Promise<string> {
  const [row] = await supabase.query<{ value: string }>(sql)
  if (row === undefined) throw new Error(`nothing found: ${sql}`)
  return row.value
}
