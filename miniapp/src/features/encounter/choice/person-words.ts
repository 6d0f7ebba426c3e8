import type { PersonMet } from '#shared/encounter/endpoints/encounters.ts'

/** What somebody is called for the evening; until the nickname has been checked, by the seat. */
export const nameOf = ({ nickname, seatLabel }: Pick<PersonMet, 'nickname' | 'seatLabel'>) =>
  nickname ?? `${seatLabel} 号`
