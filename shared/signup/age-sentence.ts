/** The smallest and largest age of each sex at an event. */
type AgeConditions = Record<'maleAge' | 'femaleAge', readonly [number, number] | null>

/** The sentence for a person whose age does not fit: the ages for their sex. */
export function ageSentence({ maleAge, femaleAge }: AgeConditions, sex: unknown): string {
  const range = sex === '男' ? maleAge : femaleAge
  return range ? `这场活动${sex}士要 ${range[0]}–${range[1]} 岁` : '您的年龄不在报名范围内'
}
