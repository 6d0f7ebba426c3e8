import { province } from '#province/facts/province.ts'

/**
 * 活动类型: what an event of a kind has beside seats, and how it is drawn. Code asks for a trait and never for the name of
 * a kind.
 */
type EventKindTraits = {
  /**
   * Participants meet each other: they introduce themselves, use a nickname, and see each other's introductions at the
   * event.
   */
  hasIntroductions: boolean
  /** For singles only: asks for the marital status and the pledge, whatever the event's conditions are. */
  isForSingles: boolean
  /** WeChat wants a category of its own for it: off until whoever deploys has it granted (docs/launch.md). */
  needsCategory?: boolean
  /** The organizer may choose teams of two to fifteen. */
  canHaveTeams: boolean
  /** The icon and the tone of its lines and cards, by their names on the phone. */
  icon: string
  tone: string
  /** Shown with a large poster. Other kinds are shown as a line with their icon. */
  hasPoster?: boolean
  /** The word before the organizer's name on the poster. */
  series?: string
}

const plain = { hasIntroductions: false, isForSingles: false, canHaveTeams: false } as const
const inTeams = { ...plain, canHaveTeams: true } as const

/**
 * To add a kind, add one entry here. The phone, the console and the export use this word; `npm run generate` and `npm
 * run db:baseline` write the database's lists.
 */
const declared = {
  婚恋交友: {
    ...plain,
    hasIntroductions: true,
    isForSingles: true,
    needsCategory: true,
    icon: 'heart',
    tone: 'rose',
    hasPoster: true,
    series: province.matchmaking.group,
  },
  劳动和技能竞赛: { ...inTeams, icon: 'medal', tone: 'amber' },
  文体活动: { ...inTeams, icon: 'ball', tone: 'green' },
  招聘会: { ...plain, icon: 'document', tone: 'blue' },
  技能培训: { ...plain, icon: 'edit', tone: 'indigo' },
  读书活动: { ...inTeams, icon: 'book', tone: 'teal' },
} as const satisfies Record<string, EventKindTraits>

export type EventKind = keyof typeof declared
type Declared = (typeof declared)[EventKind]

/**
 * The traits of each kind. Names of icons and tones stay literal, so that a name which the phone does not have does not
 * compile.
 */
export const eventKindTraits: Readonly<Record<EventKind, EventKindTraits & Pick<Declared, 'icon' | 'tone'>>> =
  declared

export const eventKinds = Object.keys(declared) as EventKind[]
