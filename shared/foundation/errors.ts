import { province } from '#province/facts/province.ts'
import { internalFaultTitle } from './internal-fault.ts'

/**
 * Every refusal of the API: code → HTTP status and the sentence for people. Functions, SQL and the phone know the code;
 * only this table has the words. SQL raises the code as the message of `PTxyz`.
 */
export const apiErrors = {
  malformed_body: { status: 400, title: '请求内容读不出来，请重试' },
  unauthenticated: { status: 401, title: '登录已过期，请重新登录' },
  wechat_code_invalid: { status: 401, title: '微信登录码已失效，请重新进入小程序' },
  forbidden: { status: 403, title: '您没有权限这样做' },
  not_organizer: { status: 403, title: '只有活动的组织者能看这一页' },
  role_too_small: { status: 403, title: '请找这场活动的负责人' },
  not_officer: { status: 403, title: '您的手机号不在工会的协助名单里，请联系上级工会登记' },
  own_confirmation: { status: 403, title: '这是您自己的申请，请把链接发给单位工会的主席' },
  wechat_blocked: {
    status: 403,
    title: `微信暂时不允许这个账号登录，请到工会窗口办理或拨打 ${province.hotline}`,
  },
  not_union_organizer: { status: 403, title: '只有负责整个工会活动的组织者才能新建活动' },
  not_captain: { status: 403, title: '只有队长能这样做' },
  team_not_found: { status: 404, title: '邀请码不对，或者队伍已经解散' },
  not_found: { status: 404, title: '没有找到，可能已被删除' },
  method_not_allowed: { status: 405, title: '不支持这种操作' },
  already_signed_up: { status: 409, title: '您已经报过名了' },
  person_signed_up: {
    status: 409,
    title: `这个手机号或身份证号已经报过这场活动。如果是您用另一个账号报的，请用那个账号查看；不是您报的，请带身份证找主办工会或拨 ${province.hotline}，核对后就能重新报名`,
  },
  signup_not_open: { status: 409, title: '还没有开始报名' },
  signup_closed: { status: 409, title: '报名已经截止' },
  event_canceled: { status: 409, title: '活动已取消' },
  event_full: { status: 409, title: '名额和候补都满了' },
  cancel_deadline_passed: { status: 409, title: '已过取消截止时间，来不了请直接联系主办方' },
  offer_expired: { status: 409, title: '确认时间已过，名额给了下一位' },
  no_offer: { status: 409, title: '现在没有等您确认的名额' },
  check_in_first: { status: 409, title: '签到以后才能参加' },
  choice_closed: { status: 409, title: '双向选择现在不能改了' },
  everybody_has_met: { status: 409, title: '到场的人都已经坐过一桌，排不出新的座次' },
  rounds_changed: { status: 409, title: '座次刚刚变了，请再点一次' },
  rounds_not_scheduled: { status: 409, title: '请先排好座次' },
  nobody_to_choose: { status: 409, title: '男女双方都有人签到以后才能开始' },
  signup_limit_reached: { status: 409, title: '这场活动您已经报过多次，不能再报了，有疑问请联系主办方' },
  team_name_taken: { status: 409, title: '这个队名已经有人用了，请换一个' },
  team_full: { status: 409, title: '这个队已经满了' },
  event_over: { status: 409, title: '活动现在的状态不能这样改' },
  too_many_event_messages: { status: 409, title: '一场活动一天最多发 5 条通知' },
  not_attended: { status: 409, title: '参加过活动的人，在活动结束后才能评价' },
  event_not_over: { status: 409, title: '活动还没有结束' },
  too_many_organizers: { status: 409, title: '一场活动最多 20 位协助组织者' },
  organizer_not_removable: { status: 409, title: '自己和工会指定的组织者不能在这里移除，请联系工会' },
  already_decided: { status: 409, title: '已经处理过了' },
  service_closed: { status: 409, title: '这项服务现在不接受申请' },
  not_correctable: { status: 409, title: '这份申请现在不需要补正' },
  item_not_open: { status: 409, title: '只能修改工作人员请您补正的内容' },
  draft_changed: { status: 409, title: '这份表在另一部手机上改过了，请选用哪一份' },
  draft_submitted: { status: 409, title: '这份表已经提交了，请到“办理”里看进度' },
  consent_in_use: { status: 409, title: '有一份还没有决定的申请要用到这项信息，撤回同意要同时撤回申请' },
  application_open: { status: 409, title: '您还有没办完的申请，请等办结，或者先撤回，再注销账号' },
  signup_upcoming: { status: 409, title: '您报了名的活动还没有结束，请先取消报名，再注销账号' },
  not_withdrawable: { status: 409, title: '已经作出决定，不能撤回了' },
  already_submitted: {
    status: 409,
    title: '前一次已经提交成功，是修改以前的内容。请到“办理”里查看；要改内容，请撤回那一份再重新申请',
  },
  not_ratable: { status: 409, title: '办理结束以后才能评价' },
  already_rated: { status: 409, title: '您已经评价过了，谢谢' },
  not_remindable: { status: 409, title: '还没有过承诺的日期，暂时不能催办' },
  confirmation_not_open: { status: 409, title: '这份申请现在不用请基层工会确认' },
  assistance_code_wrong: {
    status: 409,
    title: '协助码不对，或者过了 10 分钟，请和职工核对，或请职工换一个新的',
  },
  assistance_not_approved: { status: 409, title: '职工还没有同意，请稍等' },
  assistance_over: { status: 409, title: '这次协助已经结束' },
  no_ticket: { status: 409, title: '名额确认以后才有票' },
  ticket_elsewhere: { status: 409, title: '这张票在另一部手机上' },
  ticket_moves_used_up: { status: 409, title: '换手机的次数用完了，到门口报姓名和手机尾号也能签到' },
  door_closed: { status: 409, title: '签到在活动开始前 12 小时开放，活动结束时关闭' },
  not_checked_in: { status: 409, title: '这一条不是有效的签到，不用撤销' },
  phone_changed_hands: {
    status: 409,
    title: '这个号码三个月没有在网页上登录过。为保护以前的资料，请填您在申请里写的身份证号后四位',
  },
  owner_tries_used_up: {
    status: 409,
    title:
      '后四位错了太多次，三十天内不能再试。查以前的申请请带身份证到工会窗口，或者选“我是这个号码的新用户”',
  },
  material_link_expired: { status: 410, title: '链接已失效，请刷新材料一览，再点“打开”' },
  link_expired: { status: 410, title: '下载链接已失效，请重新导出' },
  confirmation_used: { status: 410, title: '这个确认链接已经有人用过了，一个链接只能用一次' },
  confirmation_over: { status: 410, title: '这份申请已经有了决定，不用再确认了，谢谢您' },
  confirmation_expired: { status: 410, title: '这个确认链接已经失效，请让职工重新发一个' },
  payload_too_large: { status: 413, title: '内容太大了：文件不能超过 4 MB，请重拍或压缩后再传' },
  unsupported_media_type: { status: 415, title: '不能识别这种内容，材料请上传照片（JPG、PNG、WebP）或 PDF' },
  invalid_input: { status: 422, title: '有几处填得不对，请按提示修改' },
  condition_not_met: { status: 422, title: '不符合这场活动的报名条件' },
  team_needed: { status: 422, title: '这场活动组队报名，请填队名，或填队长给您的邀请码' },
  attachment_unknown: { status: 422, title: '有一份材料没有传上来，请重新上传' },
  sms_code_wrong: { status: 422, title: '验证码不对或已过期，请核对短信或重新获取' },
  owner_not_recognized: { status: 422, title: '和以前申请里的身份证号后四位对不上，请核对' },
  consent_missing: { status: 422, title: '请先阅读并同意信息使用说明' },
  rate_limited: { status: 429, title: '操作太频繁了，请稍后再试' },
  internal: { status: 500, title: internalFaultTitle },
  sms_unavailable: { status: 503, title: '短信暂时发不出去，请稍后再试，或在微信里打开小程序' },
  sms_used_up: { status: 503, title: '今天的验证码短信发完了，请明天再试，或在微信里打开小程序' },
  wechat_busy: { status: 503, title: '微信服务忙，请稍后再试' },
  database_unavailable: { status: 503, title: '系统暂时连不上，您填的内容还在，请稍后重试' },
  storage_unavailable: { status: 503, title: '文件暂时存不上，请稍后重试' },
} as const satisfies Record<string, { status: number; title: string }>

export type ApiErrorCode = keyof typeof apiErrors

/** Whether a text from SQL or from a response is one of our codes. */
export function isApiErrorCode(text: string): text is ApiErrorCode {
  return Object.hasOwn(apiErrors, text)
}
