import { ApiError } from '../foundation/api-error.ts'
import type { PassThrough } from '../http/pass-through.ts'

/**
 * Shows a refused event plan at its field. SQL names the field and, after a blank, says a sentence (`private.refuse_plan`). A
 * sentence beside a field has no full stop.
 */
export async function explainPlan<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'invalid_input') throw error
    const [path = '', ...sentence] = (error.detail ?? '').split(' ')
    if (sentence.length === 0) throw error
    throw new ApiError('invalid_input', {
      fieldErrors: [{ path, message: sentence.join(' ').replace(/。$/, '') }],
    })
  }
}

/** The same for an endpoint that is one call. */
export const explained = <Input>(passing: PassThrough<Input>): PassThrough<Input> => ({
  ...passing,
  handle: (input, context) => explainPlan(passing.handle(input, context)),
})
