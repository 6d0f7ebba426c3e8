/** 服务点的类型, in the order in which the phone offers them. */
export const placeKinds = [
  '工会驿站',
  '母婴室',
  '职工书屋',
  '女工家园',
  '托管',
  '职工服务中心',
  '法律一站式中心',
  '工人文化宫',
  '疗休养基地',
] as const
export type PlaceKind = (typeof placeKinds)[number]
