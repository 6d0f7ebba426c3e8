import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import type { ReasonedAct } from '#shared/signup/signup-act.ts'

/** An act that an organizer has chosen. A captain is removed alone or with the whole team. */
export type AskedAct = { act: ReasonedAct; isWholeTeam: boolean }

interface Offer {
  title: string
  /** What it does and to whom. */
  effect: string
  button: string
  usual: readonly string[]
}

const offers: Record<ReasonedAct, Offer> = {
  递补: {
    title: '递补',
    effect: '得到一个名额，发消息通知座位号',
    button: '递补，通知本人',
    usual: ['电话里确认参加', '有人来不了'],
  },
  移到候补: {
    title: '移到候补',
    effect: '名额让给候补第一位，自己排到最后',
    button: '移到候补，通知本人',
    usual: ['名额有调整', '电话里同意候补'],
  },
  撤回审核: {
    title: '撤回审核',
    effect: '回到待审核，名额让给候补第一位',
    button: '撤回审核，通知本人',
    usual: ['审核有误', '要再核实信息'],
  },
  当队长: {
    title: '请他当队长',
    effect: '队伍和名额归他带，原队长还在队里，两个人都收到消息',
    button: '换队长，通知两人',
    usual: ['原队长来不了', '队里商量好的'],
  },
  移除: {
    title: '移除',
    effect: '不再参加，名额让给候补第一位',
    button: '移除，通知本人',
    usual: ['本人来电说来不了', '不符合报名条件', '重复报名'],
  },
}

/** How an act is offered for several signups together. */
export const offerTogether = (act: ReasonedAct): Offer => offers[act]

/** How an act is offered for this signup. */
export function offerOf({ act, isWholeTeam }: AskedAct, { isCaptain, teamName }: SignupRow): Offer {
  if (act !== '移除' || !isCaptain) return offers[act]
  return isWholeTeam
    ? {
        title: '整队移除',
        effect: `“${teamName ?? ''}”全队不再参加，名额让给候补第一位`,
        button: '移除整队，通知全队',
        usual: ['队伍来电退出', '不符合报名条件', '重复报名'],
      }
    : { ...offers.移除, title: '只移除队长', effect: '队伍交给最早加入的队员，名额还在' }
}
