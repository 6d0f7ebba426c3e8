import { type ApplicationStatus, statusInPlainWords, statusTones } from '#shared/application/status.ts'
import { Tag } from '../../../components/tag.tsx'
import type { Tone } from '../../../theme/tone.ts'

const tones: Record<(typeof statusTones)[ApplicationStatus], Tone | undefined> = {
  neutral: 'blue',
  attention: 'amber',
  good: 'green',
  bad: undefined,
}

/** The status of an application. A refusal is gray, because it is over: red is for what needs an action. */
export function StatusTag({ status }: { status: ApplicationStatus }) {
  return (
    <Tag tone={status === '已撤回' ? undefined : tones[statusTones[status]]}>
      {statusInPlainWords(status)}
    </Tag>
  )
}
