import type { FieldError } from '#shared/foundation/problem.ts'
import type { EventSignup } from '#shared/signup/signup.ts'
import type { TeamChoice } from '#shared/signup/team.ts'
import { ApiError } from '../../foundation/api-error.ts'
import type { Runtime } from '../../runtime.ts'
import type { TextVerdict } from '../../wechat/check-text.ts'
import { checkWorkerText } from '../../wechat/check-worker-text.ts'
import { type CheckedText, recordVerdicts } from './record-verdicts.ts'

const kinds = { nickname: '昵称', introduction: '自我介绍', teamName: '队名' } as const
type Field = keyof typeof kinds

/** What a signup became: its own texts are noted under its id, the name of a new team under the team's. */
export type MadeSignup = { id: string; team?: { id: string } | null | undefined }

/**
 * Asks WeChat about what others will read of a signup before it is taken: what is risky is refused beside its question.
 * What WeChat does not decide now stays unseen until a job or staff have decided. Answers how to note the verdicts.
 */
export async function checkSignupTexts(
  runtime: Runtime,
  workerId: string,
  signup: EventSignup & TeamChoice,
): Promise<(made: MadeSignup) => Promise<void>> {
  const written = (Object.keys(kinds) as Field[]).flatMap((field) => {
    const text = signup[field]
    return text === undefined || text === '' ? [] : [{ field, text }]
  })
  const checked = await Promise.all(
    written.map(async ({ field, text }) => {
      const verdict = await checkWorkerText(runtime, workerId, { scene: 'profile', content: text })
      return { field, text, verdict }
    }),
  )
  const refused = checked.filter(({ verdict }) => verdict === 'risky').map(({ field }) => refusalOf(field))
  if (refused.length > 0) throw new ApiError('invalid_input', { fieldErrors: refused })
  return async ({ id, team }) => {
    const texts = checked.flatMap(({ field, text, verdict }) => {
      const subjectId = field === 'teamName' ? team?.id : id
      return subjectId === undefined ? [] : [toChecked(subjectId, field, text, verdict)]
    })
    await recordVerdicts(runtime, texts)
  }
}

const refusalOf = (field: Field): FieldError => ({
  path: field,
  message: `${kinds[field]}里有不合适的内容，请换一种说法`,
})

const toChecked = (subjectId: string, field: Field, text: string, verdict: TextVerdict): CheckedText => ({
  subjectId,
  kind: kinds[field],
  text,
  verdict,
})
