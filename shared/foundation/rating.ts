/** 好差评: the five grades of 政务服务好差评, best first. The same words stand in the database. */
export const ratingGrades = ['很满意', '满意', '基本满意', '不满意', '很不满意'] as const
export type RatingGrade = (typeof ratingGrades)[number]

/** How long the words beside a grade may be. */
export const ratingCommentLength = 500
