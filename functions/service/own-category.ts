import type { EventKind } from '#shared/event/event-kind.ts'

type OwnCategory = {
  /** The category in WeChat's console. */
  category: string
  services: readonly string[]
  eventKinds: readonly EventKind[]
}

/**
 * Features for which WeChat wants a category of their own (docs/launch.md). Each is off until the deployment names it in
 * WECHAT_CATEGORIES.
 */
export const ownCategories = {
  matchmaking: { category: '婚恋交友', services: ['matchmaking'], eventKinds: ['婚恋交友'] },
} as const satisfies Record<string, OwnCategory>

export type CategoryFeature = keyof typeof ownCategories

export const categoryFeatures = Object.keys(ownCategories) as CategoryFeature[]

/** What stays off with these categories granted. */
export function whatIsOff(granted: readonly CategoryFeature[]): Pick<OwnCategory, 'services' | 'eventKinds'> {
  const off = categoryFeatures
    .filter((feature) => !granted.includes(feature))
    .map((feature) => ownCategories[feature])
  return {
    services: off.flatMap(({ services }) => services),
    eventKinds: off.flatMap(({ eventKinds }) => eventKinds),
  }
}
