import type { EventKind } from '#shared/event/event-kind.ts'
import type { IconName } from '../../components/icon.tsx'
import type { Tone } from '../../theme/tone.ts'

interface KindLook {
  icon: IconName
  tone: Tone
  /** Shown with its poster, large; the others as a line with their icon. */
  hasPoster?: boolean
  /** What stands before the organizer on the poster. */
  series?: string
}

/** How each kind of event is drawn. A kind that is missing here does not compile. */
export const kindLooks: Record<EventKind, KindLook> = {
  婚恋交友: { icon: 'heart', tone: 'rose', hasPoster: true, series: '皖工鹊桥' },
  劳动和技能竞赛: { icon: 'medal', tone: 'amber' },
  文体活动: { icon: 'ball', tone: 'green' },
  招聘会: { icon: 'document', tone: 'blue' },
  技能培训: { icon: 'edit', tone: 'indigo' },
  读书活动: { icon: 'book', tone: 'teal' },
}
