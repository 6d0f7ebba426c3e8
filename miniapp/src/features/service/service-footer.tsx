import type { ComponentProps } from 'react'
import { FixedFooter } from '../../components/fixed-footer.tsx'
import { StartButton } from './start-button.tsx'

/** The one thing to do on a service's page. */
export function ServiceFooter(start: ComponentProps<typeof StartButton>) {
  return (
    <FixedFooter>
      <StartButton {...start} />
    </FixedFooter>
  )
}
