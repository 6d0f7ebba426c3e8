import type { ComponentProps } from 'react'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { useServerDrafts } from '../drafts/server-drafts.ts'
import { StartButton } from './start-button.tsx'

/** The main action of a service's page. */
export function ServiceFooter(start: ComponentProps<typeof StartButton>) {
  const { data = [] } = useServerDrafts()
  const { item, itemForm } = start
  const kept = data.find((draft) => draft.serviceCode === item.code && draft.variant === itemForm?.variant)
  return (
    <FixedFooter>
      <StartButton {...start} draftId={kept?.id} />
    </FixedFooter>
  )
}
