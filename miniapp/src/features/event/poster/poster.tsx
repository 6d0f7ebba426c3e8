import type { EventSummary } from '#shared/event/event-shapes.ts'
import type { PosterTone } from '#shared/event/poster-tone.ts'
import { Hero, type HeroTone } from '../../../components/hero.tsx'
import { apiBase } from '../../../lib/api.ts'
import { kindLooks } from '../kind-look.ts'

const tones: Record<PosterTone, HeroTone> = {
  红: 'red',
  粉: 'rose',
  橙: 'amber',
  绿: 'green',
  蓝: 'blue',
  紫: 'indigo',
}

interface Props {
  event: Pick<EventSummary, 'kind' | 'title' | 'organizerName' | 'posterTone' | 'coverId'>
  /** At the top of the event's own page, where it also names the organizer. */
  full?: boolean
}

/** The event's poster with the organizer's picture, or in the color that the organizer chose. */
export function Poster({ event, full = false }: Props) {
  const { series = '' } = kindLooks[event.kind]
  // Many titles begin with the name of the series.
  const lead = series === '' || event.title.includes(series) ? '' : `${series}　`
  const note = `${lead}${event.organizerName} 主办`
  return (
    <Hero
      title={event.title}
      note={full ? note : undefined}
      full={full}
      tone={tones[event.posterTone]}
      picture={event.coverId === null ? undefined : `${apiBase}/event-files/${event.coverId}`}
    />
  )
}
