import type { SignupRow } from '#shared/signup/endpoints/roster.ts'

/** The tag of a signup that may be one of a person twice. */
export const doubtOf = ({ hasTakenIdNumber, sameAs }: SignupRow): string | undefined =>
  hasTakenIdNumber ? '证件冲突' : sameAs.length > 0 ? '可能重复' : undefined
