/** 组织者的分工, from the least to the most: what a role may do, the next one may do too. The database decides each act. */
export const organizerRoles = ['签到', '助手', '负责人'] as const
export type OrganizerRole = (typeof organizerRoles)[number]
