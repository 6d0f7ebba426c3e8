import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Sheet } from '../../../components/sheet.tsx'
import { type LetIn, SignupRecordView } from './signup-record-view.tsx'

interface Props {
  eventId: string
  /** None keeps the panel closed. */
  signup: SignupRow | undefined
  onChange: () => void
  onClose: () => void
  letIn?: LetIn
  /** Decides a signup that waits for review. */
  onDecide?: (isApproved: boolean) => void
}

/** One signup for its organizer, by the whole name: acts, answers, history. */
export function SignupSheet({ eventId, signup, onChange, onClose, letIn, onDecide }: Props) {
  return (
    <Sheet title={signup?.fullName ?? ''} open={signup !== undefined} onClose={onClose}>
      {signup && (
        <SignupRecordView
          key={signup.id}
          eventId={eventId}
          signup={signup}
          onChange={onChange}
          letIn={letIn}
          onDecide={onDecide}
        />
      )}
    </Sheet>
  )
}
