/** The marital statuses that an event for singles can accept. The database checks a signup against the event's own list. */
export const maritalStatuses = ['未婚', '离异', '丧偶'] as const
