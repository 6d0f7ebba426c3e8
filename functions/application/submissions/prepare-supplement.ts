import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { answersSchema } from '#shared/form/answers-schema.ts'
import { correctableItems, listOpenNames, validateCorrection, withAsked } from '#shared/form/correction.ts'
import type { Form } from '#shared/form/form.ts'
import { listLaterSlots } from '#shared/form/later-slots.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listWithheld } from '#shared/form/withheld.ts'
import { describeWorkplace } from '#shared/service/confirmation.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../../database/api-database.ts'
import { ApiError } from '../../foundation/api-error.ts'
import { getApplicantPhone } from './applicant-phone.ts'
import { describeChanges } from './changes.ts'
import { listAttachments } from './list-attachments.ts'
import { readForm } from './read-form.ts'

/**
 * A supplement in the form that SQL takes. It may hold only what staff asked to correct and what follows from it, and
 * papers that may follow and have no file yet; only that is checked. A sensitive answer that comes back as its mask has not changed and is not stored again.
 */
export async function prepareSupplement(
  application: ApplicationDetail,
  clientToken: string,
  given: Answers,
  database: ApiDatabase,
) {
  const { correction, answers: before } = application
  const { serviceCode, variant } = application
  const { form: current, confirmation: toConfirm } = await readForm(database, serviceCode, variant)
  const asked = correction?.items.map(({ name }) => name) ?? []
  const form = withAsked(current, asked)
  const papers = listLaterSlots(form, before).map(({ name }) => name)
  const itemNames = [...asked, ...papers.filter((name) => name in given && !asked.includes(name))]
  // Nothing is open: SQL repeats its answer for a repeated supplement and refuses a new one.
  if (itemNames.length === 0)
    return { clientToken, given, answers: before, secrets: {}, summary: '', attachments: [] }
  const openNames = listOpenNames(form, itemNames)
  const closed = Object.keys(given).find((name) => !openNames.includes(name))
  if (closed !== undefined) throw new ApiError('item_not_open', { fieldErrors: [notOpen(closed)] })
  const { answers: checked, errors } = validateCorrection(form, before, given, itemNames)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  const { answers, secrets } = splitSecrets(form, checked, await readStored(form, application, database))
  return {
    clientToken,
    // The answers as they came, kept as a hash, so that a retry can be told from other answers.
    given,
    answers,
    secrets,
    summary: summaryText(form, answers),
    changes: describeChanges(form, before, answers, Object.keys(secrets)),
    items: correctableItems(current, checked),
    phone: getApplicantPhone(form, answers),
    workplace: toConfirm ? describeWorkplace(answers) : null,
    attachments: listAttachments(form, checked).filter(({ slot }) => openNames.includes(slot)),
  }
}

/** The plain answers as they are stored, when some are withheld: the worker may write them into other answers. */
async function readStored(form: Form, { reference, answers }: ApplicationDetail, database: ApiDatabase) {
  if (listWithheld(form, answers).length === 0) return {}
  return (await database.ask('get_application_content', { reference }, contentSchema)).answers
}

const contentSchema = z.object({ answers: answersSchema })

const notOpen = (path: string) => ({ path, message: '这一项没有要您补，不能修改' })
