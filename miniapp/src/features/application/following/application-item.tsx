import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { isUndecided, statusInPlainWords } from '#shared/application/status.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'
import { StatusTag } from './status-tag.tsx'

/** One application in a list: what the worker has to do, or otherwise its state. */
export function ApplicationItem({ application }: { application: ApplicationSummary }) {
  const { reference, serviceName, status } = application
  const news = newsOf(application)
  return (
    <ListItem
      title={serviceName}
      note={news}
      value={<StatusTag status={status} />}
      label={`${serviceName}，${statusInPlainWords(status)}，${news}`}
      onPress={() => void go('progress', { reference })}
    />
  )
}

function newsOf({ todo, isOverdue, promisedOn, status, submittedAt, tradeUnionName }: ApplicationSummary) {
  if (todo) return todo
  const isOpen = isUndecided(status)
  if (isOpen && isOverdue) return `已超过承诺日期，可致电 ${tradeUnionName}`
  if (isOpen && promisedOn) return `承诺 ${dayWords(promisedOn)}前办结`
  return `${dayWords(submittedAt)}提交给 ${tradeUnionName}`
}
