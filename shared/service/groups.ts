import { province } from '#province/facts/province.ts'

/** How a group of services looks. Icon and tone are names of design tokens. A province has some of them. */
const looks = {
  hardship: { icon: 'hand', tone: 'red' },
  legal: { icon: 'scale', tone: 'indigo' },
  employment: { icon: 'people', tone: 'blue' },
  counseling: { icon: 'chat', tone: 'teal' },
  membership: { icon: 'join', tone: 'blue' },
  'model-worker': { icon: 'medal', tone: 'amber' },
  'culture-contest': { icon: 'ball', tone: 'green' },
  facilities: { icon: 'book', tone: 'teal' },
  matchmaking: { icon: 'heart', tone: 'rose' },
} as const

export type ServiceGroupCode = keyof typeof looks
type ServiceGroup = { code: ServiceGroupCode; name: string } & (typeof looks)[ServiceGroupCode]

const isGroupCode = (code: string): code is ServiceGroupCode => Object.hasOwn(looks, code)

/** The province's groups on the home page, in order. */
export const serviceGroups: readonly ServiceGroup[] = Object.entries(province.groups).flatMap(
  ([code, name]) => (isGroupCode(code) ? [{ code, name, ...looks[code] }] : []),
)

/** The unions' rights hotline: the last tile, which makes a call instead of opening a group. */
export const hotline = {
  name: province.hotline,
  phone: province.hotline,
  label: '职工维权热线',
  icon: 'phone',
  tone: 'red',
} as const
