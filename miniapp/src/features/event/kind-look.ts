import { type EventKind, eventKindTraits } from '#shared/event/event-kind.ts'
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

/** How each kind of event is drawn: as its declaration says. An icon or a tone that the phone does not have does not compile. */
export const kindLooks: Readonly<Record<EventKind, KindLook>> = eventKindTraits
