import type { Condition } from '#shared/form/condition.ts'

/** A service that fits when the facts say so. Of several rules for one service, the first that holds gives the reason. */
export type SelfCheckRule = {
  service: string
  /** The form of an item with variants. */
  variant?: string
  when: Condition
  /** Why it fits, in one or two plain sentences for the worker. */
  reason: string
}
