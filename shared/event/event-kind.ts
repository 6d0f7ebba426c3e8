/** 活动类型: what an event of a kind brings beyond seats, and how it is drawn. Whoever has to know asks here, never for a kind by its name. */
type EventKindTraits = {
  /** Participants meet each other: they introduce themselves, go by a nickname, and learn of each other at the door. */
  hasIntroductions: boolean
  /** Only singles: asks for the marital status and the pledge, whatever the event's own conditions say. */
  isForSingles: boolean
  /** May be held in teams of three to ten; whether one is, its organizer sets. */
  canHaveTeams: boolean
  /** The icon and the tone of its lines and cards, by the names the phone has for them. */
  icon: string
  tone: string
  /** Shown with its poster, large; the others as a line with their icon. */
  hasPoster?: boolean
  /** What stands before the organizer on the poster. */
  series?: string
}

const plain = { hasIntroductions: false, isForSingles: false, canHaveTeams: false } as const
const inTeams = { ...plain, canHaveTeams: true } as const

/**
 * A new kind is one entry here. The word is the same on the phone, in the console and in the export; `npm run generate` and
 * `npm run db:baseline` write what the database knows of it.
 */
const declared = {
  婚恋交友: {
    ...plain,
    hasIntroductions: true,
    isForSingles: true,
    icon: 'heart',
    tone: 'rose',
    hasPoster: true,
    series: '皖工鹊桥',
  },
  劳动和技能竞赛: { ...inTeams, icon: 'medal', tone: 'amber' },
  文体活动: { ...inTeams, icon: 'ball', tone: 'green' },
  招聘会: { ...plain, icon: 'document', tone: 'blue' },
  技能培训: { ...plain, icon: 'edit', tone: 'indigo' },
  读书活动: { ...inTeams, icon: 'book', tone: 'teal' },
} as const satisfies Record<string, EventKindTraits>

export type EventKind = keyof typeof declared
type Declared = (typeof declared)[EventKind]

/** What each kind is; names of icons and tones stay literal, so that one the phone does not have does not compile. */
export const eventKindTraits: Readonly<Record<EventKind, EventKindTraits & Pick<Declared, 'icon' | 'tone'>>> =
  declared

export const eventKinds = Object.keys(declared) as EventKind[]
