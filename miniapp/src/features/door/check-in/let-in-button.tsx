import { useRef } from 'react'
import type { SignupRecord } from '#shared/signup/endpoints/signup-acts.ts'
import { Button } from '../../../components/button.tsx'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { useChange } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { doorDevice } from '../scanner/door-device.ts'
import { answeredResult } from '../scanner/scan-result.ts'

interface Props {
  params: { id: string; signupId: string }
  record: SignupRecord
  onDone: () => void
}

/** Lets the person in from the list. Shown while the door is open and the person has not come yet. */
export function LetInButton({ params, record: { acts, signup }, onDone }: Props) {
  // Kept until the answer arrives, so that a request after a lost answer is the same check-in.
  const scanId = useRef(createUuid())
  const { isBusy, run } = useChange(onDone)
  if (acts.find(({ act }) => act === '签到')?.fault !== null) return null
  const letIn = () =>
    run(async () => {
      const body = { ...doorDevice(), scanId: scanId.current }
      const answer = await callApi('POST /organizer/events/:id/signups/:signupId/check-in', { params, body })
      scanId.current = createUuid()
      const { word, note } = answeredResult(answer)
      toast(`${word}：${note}`)
    })
  return (
    <Button loading={isBusy} label={`签到：${signup.fullName}到了`} onPress={() => void letIn()}>
      签到：人到了
    </Button>
  )
}
