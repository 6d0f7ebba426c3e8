/** 谁来参加: workers, their children (each signed up by a guardian), or both. */
export const attendees = ['职工', '孩子', '都可以'] as const
export type Attendees = (typeof attendees)[number]

/** How many people each signup may bring, by name, without a seat. */
export const mostCompanions = 5
