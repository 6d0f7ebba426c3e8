import type { ComponentProps } from 'react'
import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { keptAnswer } from '../../../lib/kept-answer.ts'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { useServerDrafts } from '../drafts/server-drafts.ts'
import { findOngoing } from '../following/find-ongoing.ts'
import { StartButton } from './start-button.tsx'

/** The main action of a service's page: to begin, or to follow what is in progress already. */
export function ServiceFooter(start: ComponentProps<typeof StartButton>) {
  const { data = [] } = useServerDrafts()
  const { item, itemForm } = start
  const isSignedIn = useMe() !== undefined
  const kept = data.find((draft) => draft.serviceCode === item.code && draft.variant === itemForm?.variant)
  // As last known: the page itself refreshes the list.
  const applications = isSignedIn ? keptAnswer<ApplicationSummary[]>('applications') : undefined
  const ongoing = kept || !itemForm ? undefined : findOngoing(applications, item.code)
  if (ongoing && ongoing.variant === itemForm?.variant)
    return (
      <FixedFooter>
        <StartButton {...start} kind="ghost" again />
        <Button onPress={() => void go('progress', { reference: ongoing.reference })}>
          {ongoing.todo ? '去补材料' : '看正在办的这份'}
        </Button>
      </FixedFooter>
    )
  return (
    <FixedFooter>
      <StartButton {...start} draftId={kept?.id} />
    </FixedFooter>
  )
}
