import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { formatReferenceNumber } from '#shared/application/reference-number.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { type SummaryLine, summaryLines } from '#shared/form/summary.ts'
import { listWithheld } from '#shared/form/withheld.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import { isAppliedForByPerson } from '../submissions/applicant-name.ts'
import { findForm } from '../submissions/find-form.ts'
import { listBlocks } from './list-blocks.ts'
import type { Pair, PaperContent } from './paper-content.ts'
import { applicantArea, listOpinionAreas } from './signing-areas.ts'

/** An application as a paper: the words of the form and the stored answers, with sensitive ones masked. */
export function describePaper(application: ApplicationDetail): PaperContent {
  const { answers, reference, serviceCode, serviceName, variant, tradeUnionId } = application
  const { form } = findForm(serviceCode, variant)
  const isWithheld = listWithheld(form, answers).length > 0
  const lines = summaryLines(form, answers).map((line) => withWording(form, line))
  return {
    title: titleOf(serviceName),
    reference: formatReferenceNumber(reference),
    facts: [...listFacts(application), ...(isWithheld ? [keptFromEmployer] : [])],
    sections: form.steps
      .map(({ code, title }) => ({
        title,
        blocks: listBlocks(lines.filter(({ stepCode }) => stepCode === code)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    applicantArea: applicantArea(isAppliedForByPerson(answers), isWithheld),
    opinionAreas: listOpinionAreas(tradeUnionId),
  }
}

const keptFromEmployer: Pair = { label: '对单位保密', value: '不能让单位知道是谁反映的' }

/** For 县（区）工会法律能力提升项目申报 the paper is called 申报表. */
const titleOf = (serviceName: string) =>
  /申[请报]$/.test(serviceName) ? `${serviceName}表` : `${serviceName}申请表`

function listFacts(application: ApplicationDetail): Pair[] {
  const { reference, status, submittedAt, promisedOn, tradeUnionName, timeline, decisionReason } = application
  const latest = timeline[0]
  return [
    { label: '申请编号', value: formatReferenceNumber(reference) },
    { label: '办理状态', value: status },
    { label: '受理工会', value: tradeUnionName },
    { label: '提交时间', value: chinaDateTime(submittedAt) },
    { label: '最近进度', value: latest ? `${chinaDateTime(latest.at)} ${latest.title}` : status },
    { label: '承诺办结', value: promisedOn ?? '—' },
    ...(decisionReason === null ? [] : [{ label: '办理意见', value: decisionReason }]),
  ]
}

/** The agreed words stand above the signature. */
function withWording(form: Form, line: SummaryLine): SummaryLine {
  const field = fieldsOf(form).find(({ name }) => name === line.path)
  const wording = field && kindOf(field).wording?.(field)
  return wording === undefined ? line : { ...line, value: `${wording}（${line.value}）` }
}
