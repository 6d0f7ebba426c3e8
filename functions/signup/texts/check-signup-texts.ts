import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import type { FieldError } from '#shared/foundation/problem.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { ApiError } from '../../foundation/api-error.ts'
import type { Runtime } from '../../runtime.ts'
import { checkWorkerText } from '../../wechat/check-worker-text.ts'
import { recordVerdicts } from './record-verdicts.ts'

type Text = { field: string; kind: string; text: string }

/** The texts that others will read: answers whose questions say so, and the name of a team. */
const checked = [
  ...signupQuestions.flatMap(({ name, checkedAs }) => (checkedAs ? [{ field: name, kind: checkedAs }] : [])),
  { field: 'teamName', kind: '队名' },
]

/** The result of a signup: its texts are recorded under its id, the name of a new team under the team's. */
export type MadeSignup = { id: string; team?: { id: string } | null | undefined }

/**
 * Asks WeChat about the texts of a signup before it is taken. A risky text is refused beside its question. A text that
 * WeChat does not decide stays hidden until a job or staff decide. Returns a function that records the verdicts.
 */
export async function checkSignupTexts(
  runtime: Runtime,
  workerId: string,
  answers: Answers,
): Promise<(made: MadeSignup) => Promise<void>> {
  const written = checked
    .map((one): Text => ({ ...one, text: textOf(answers[one.field]) }))
    .filter(({ text }) => text !== '')
  const judged = await Promise.all(
    written.map(async (one) => ({
      ...one,
      verdict: await checkWorkerText(runtime, workerId, { scene: 'profile', content: one.text }),
    })),
  )
  const refused = judged.filter(({ verdict }) => verdict === 'risky').map(refusalOf)
  if (refused.length > 0) throw new ApiError('invalid_input', { fieldErrors: refused })
  return async ({ id, team }) => {
    const texts = judged.flatMap(({ field, ...text }) => {
      const subjectId = field === 'teamName' ? team?.id : id
      return subjectId === undefined ? [] : [{ subjectId, ...text }]
    })
    await recordVerdicts(runtime, texts)
  }
}

const refusalOf = ({ field, kind }: Text): FieldError => ({
  path: field,
  message: `${kind}里有不合适的内容，请换一种说法`,
})
