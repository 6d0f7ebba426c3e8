import { useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'

/** The people who are ticked, over all pages and filters, in the order of their numbers. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, SignupRow>>(new Map())
  const people = [...chosen.values()].sort((one, other) => one.number - other.number)
  return {
    people,
    has: (id: string) => chosen.has(id),
    toggle: (signup: SignupRow) => {
      const next = new Map(chosen)
      if (!next.delete(signup.id)) next.set(signup.id, signup)
      setChosen(next)
    },
    /** Ticks all of these instead. */
    set: (signups: readonly SignupRow[]) => setChosen(new Map(signups.map((signup) => [signup.id, signup]))),
    clear: () => setChosen(new Map()),
  }
}
