import type { PlaceKind } from '#shared/place/place-kind.ts'
import type { IconName } from '../../components/icon.tsx'

/** How a kind of place is shown: its short name and its icon. */
export const placeLooks: Record<PlaceKind, { short: string; icon: IconName }> = {
  工会驿站: { short: '驿站', icon: 'cup' },
  母婴室: { short: '母婴室', icon: 'heart' },
  职工书屋: { short: '书屋', icon: 'book' },
  女工家园: { short: '女工家园', icon: 'home' },
  托管: { short: '托管', icon: 'people' },
  职工服务中心: { short: '服务中心', icon: 'hand' },
  法律一站式中心: { short: '法律一站式', icon: 'scale' },
  工人文化宫: { short: '文化宫', icon: 'ball' },
  疗休养基地: { short: '疗休养', icon: 'medal' },
}
