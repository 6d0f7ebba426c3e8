import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { ShareButton } from '../../../components/share-button.tsx'
import { go } from '../../../lib/navigate.ts'
import { canSendFromHere } from '../../../lib/sign-in.ts'
import { useNow } from '../../../lib/use-now.ts'
import { canJoin, type Invitation } from '../teams/use-invitation.ts'
import { mainActionOf } from './main-action.ts'

interface Props {
  event: EventDetail
  signup: Signup | null | undefined
  invitation?: Invitation
}

/** The main action of an event, by its state, and sharing it. */
export function EventFooter({ event, signup, invitation }: Props) {
  const { words, to } = mainActionOf(event, signup, useNow(), invitation)
  const team = invitation && canJoin(invitation) ? invitation.code : undefined
  const follow = () => {
    // When nobody can sign in, a filled-in form could not be sent.
    if (!canSendFromHere()) void go('signIn')
    else if (to) void go(to, { id: event.id, team: to === 'signUp' ? team : undefined })
  }
  return (
    <FixedFooter>
      <ShareButton />
      <Button disabled={!to} onPress={follow}>
        {words}
      </Button>
    </FixedFooter>
  )
}
