/** Whom an event of meeting people may be for; the database checks a signup against the event's own list. */
export const maritalStatuses = ['未婚', '离异', '丧偶'] as const
