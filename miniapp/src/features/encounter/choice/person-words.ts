import type { PersonMet } from '#shared/encounter/endpoints/encounters.ts'

/** A person's name for the evening: the nickname, or the seat until the nickname has been checked. */
export const nameOf = ({ nickname, seatLabel }: Pick<PersonMet, 'nickname' | 'seatLabel'>) =>
  nickname ?? `${seatLabel} 号`
