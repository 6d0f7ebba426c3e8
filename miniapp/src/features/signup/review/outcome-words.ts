import type { ReviewOutcome } from '#shared/signup/endpoints/organizer-signups.ts'

/** Why one of several decisions failed. */
export const refusalWords: Record<NonNullable<ReviewOutcome['refusal']>, string> = {
  not_found: '报名已经不在了',
  already_decided: '已经处理过，或本人取消了',
  id_number_taken: '和另一份报名的身份证号一样：请核对证件，先移除不对的那一份',
  event_full: '名额和候补都满了，仍是待审核',
}
