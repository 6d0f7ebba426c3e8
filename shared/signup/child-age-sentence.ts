/** The sentence for a child whose age on the event's day does not fit. */
export const childAgeSentence = (childAge: readonly [number, number] | null): string =>
  childAge
    ? `这场活动给 ${childAge[0]}–${childAge[1]} 岁的孩子，按活动当天的周岁算`
    : '这场活动给不满 18 岁的孩子；满 18 岁请本人自己报名'
