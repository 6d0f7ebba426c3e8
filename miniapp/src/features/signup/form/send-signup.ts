import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { signupPayloadSchema } from '#shared/signup/signup-payload.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import * as z from '#shared/zod.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { closeSignup, type OpenSignup } from './signup-draft.ts'
import { toSignup } from './signup-form.ts'

/**
 * Sends the signup with its checked answers. However often it is sent, the draft's token makes it one. After it has
 * arrived, the draft is deleted. @throws ApiError and keeps the draft.
 */
export async function sendSignup(
  event: EventDetail,
  { store, clientToken, children }: OpenSignup,
  answers: Answers,
): Promise<Signup> {
  const signup = z.parse(signupPayloadSchema, toSignup(store.form, answers, children))
  const signedUp = await withSession(() =>
    callApi('POST /events/:id/signups', { params: { id: event.id }, body: { clientToken, ...signup } }),
  )
  closeSignup(event, answers)
  return signedUp
}
