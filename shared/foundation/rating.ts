/** 好差评: the five grades of 政务服务好差评, best first. The database uses the same words. */
export const ratingGrades = ['很满意', '满意', '基本满意', '不满意', '很不满意'] as const
export type RatingGrade = (typeof ratingGrades)[number]

/** The maximum length of the comment to a grade. */
export const ratingCommentLength = 500
