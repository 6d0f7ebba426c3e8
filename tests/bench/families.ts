import type { Measure } from './harness/measure.ts'

type Family = {
  load: () => Promise<{ measure: Measure }>
  /** Longer than three minutes, so a quick run leaves it out. */
  isLong?: true
}

/** Every family of rows, in the order of the table. */
export const families = {
  'signup-rate': { load: () => import('./signup-rate.ts') },
  'submission-rate': { load: () => import('./submission-rate.ts') },
  'http-rate': { load: () => import('./http-rate.ts') },
  'cold-start': { load: () => import('./cold-start.ts') },
  'app-start': { load: () => import('./app-start.ts') },
  'package-sizes': { load: () => import('./package-sizes.ts') },
  'first-render': { load: () => import('./first-render.ts') },
  places: { load: () => import('./places.ts') },
  roster: { load: () => import('./roster.ts') },
  lighthouse: { load: () => import('./lighthouse.ts') },
  'slow-network': { load: () => import('./slow-network.ts') },
  'export-memory': { load: () => import('./export-memory.ts') },
  'worst-bodies': { load: () => import('./worst-bodies.ts') },
  scale: { load: () => import('./scale.ts') },
  'clone-to-page': { load: () => import('./clone-to-page.ts'), isLong: true },
  'test-time': { load: () => import('./test-time.ts'), isLong: true },
} as const satisfies Record<string, Family>

export type FamilyName = keyof typeof families

export const isFamily = (name: string): name is FamilyName => Object.hasOwn(families, name)
