import type { SignupRow } from '#shared/signup/endpoints/roster.ts'

/** 示例王芳、示例赵敏等 12 人. */
export const namesOf = (people: readonly SignupRow[]) =>
  people.length <= 3
    ? people.map(({ fullName }) => fullName).join('、')
    : `${people
        .slice(0, 3)
        .map(({ fullName }) => fullName)
        .join('、')}等 ${people.length} 人`
