import { type EventKind, eventKindTraits } from '#shared/event/event-kind.ts'
import type { IconName } from '../../components/icon.tsx'
import type { Tone } from '../../theme/tone.ts'

interface KindLook {
  icon: IconName
  tone: Tone
  /** Shown with a large poster. Other kinds are shown as a line with their icon. */
  hasPoster?: boolean
  /** The word before the organizer's name on the poster. */
  series?: string
}

/** How each kind of event is drawn, from its declaration. An icon or tone that the phone does not have does not compile. */
export const kindLooks: Readonly<Record<EventKind, KindLook>> = eventKindTraits
