/** 单身承诺: shown and accepted before signing up. The signup keeps its version and the time. */
export const singlePledge = {
  version: '2026-11',
  text: '我承诺目前单身（未婚、离异或丧偶），所填信息真实；如有隐瞒，愿意承担由此产生的责任。',
}

/** 报名个人信息使用同意: who sees what, and for how long. */
export const signupConsent = {
  version: '2026-11',
  text: '我同意主办方为组织本次活动使用我的报名信息。昵称和自我介绍给到场签到的人看，其他信息只有主办方看得到，活动结束后最多保存 90 天就删除。',
}

/** The same for events where participants do not see each other's data. */
export const generalConsent = {
  version: '2026-11-general',
  text: '我同意主办方为组织本次活动使用我的报名信息。只有主办方看得到，活动结束后最多保存 90 天就删除。',
}
