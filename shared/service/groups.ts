import { province } from '#province/facts/province.ts'

/** The seven groups of the home page, in order. Icon and tone are names of design tokens. */
export const serviceGroups = [
  { code: 'hardship', name: '困难帮扶', icon: 'hand', tone: 'red' },
  { code: 'legal', name: '法律维权', icon: 'scale', tone: 'indigo' },
  { code: 'membership', name: '入会建会', icon: 'join', tone: 'blue' },
  { code: 'model-worker', name: '劳模服务', icon: 'medal', tone: 'amber' },
  { code: 'culture-contest', name: '文体竞赛', icon: 'ball', tone: 'green' },
  { code: 'facilities', name: '阵地建设', icon: 'book', tone: 'teal' },
  { code: 'matchmaking', name: province.matchmaking.group, icon: 'heart', tone: 'rose' },
] as const

type ServiceGroup = (typeof serviceGroups)[number]
export type ServiceGroupCode = ServiceGroup['code']

/** The unions' rights hotline: the eighth tile, which makes a call instead of opening a group. */
export const hotline = {
  name: province.hotline,
  phone: province.hotline,
  label: '职工维权热线',
  icon: 'phone',
  tone: 'red',
} as const
