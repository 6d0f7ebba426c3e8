import type { EventPlan } from '#shared/event/event-plan.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { momentNames, momentParts } from './plan-words.ts'

/**
 * What does not fit together, at the form's fields, before the plan is sent. The database has the last word and says the
 * same; here several are found at once.
 */
export function findPlanFaults(plan: EventPlan): readonly FieldMessage[] {
  const at = (name: keyof typeof momentNames) => Date.parse(plan[momentNames[name].plan])
  const { maleAge, femaleAge } = plan.conditions
  const isTurned = (range: readonly [number, number] | null) => range !== null && range[0] > range[1]
  const faults: readonly (readonly [boolean, string, string])[] = [
    [at('ends') <= at('starts'), 'endsDate', '结束时间要晚于开始时间'],
    [at('opens') >= at('ends'), 'opensDate', '报名开始时间要早于活动结束时间'],
    [at('closes') <= at('opens'), 'closesDate', '报名截止时间要晚于报名开始时间'],
    [at('closes') > at('ends'), 'closesDate', '报名截止时间不能晚于活动结束时间'],
    [at('cancel') > at('starts'), 'cancelDate', '取消报名的截止时间不能晚于活动开始时间'],
    [at('cancel') < at('opens'), 'cancelDate', '取消报名的截止时间不能早于报名开始时间'],
    [isTurned(plan.teamSize), 'teamMax', '每队最多的人数不能少于至少的人数'],
    [isTurned(maleAge), 'maleMax', '男士最大年龄不能小于最小年龄'],
    [isTurned(femaleAge), 'femaleMax', '女士最大年龄不能小于最小年龄'],
  ]
  return faults.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []))
}

const fieldsOfPlan: Readonly<Record<string, string>> = {
  'conditions.maleAge': 'maleMin',
  'conditions.femaleAge': 'femaleMin',
  'conditions.regionCodes': 'area',
  'conditions.employers': 'employers',
  'conditions.maritalStatuses': 'maritalStatuses',
  teamSize: 'teamMin',
  latitude: 'address',
  tradeUnionId: 'union',
  ...Object.fromEntries(
    Object.entries(momentNames).map(([name, { plan }]) => [
      plan,
      momentParts(name as keyof typeof momentNames).date,
    ]),
  ),
}

/** A refusal of the server at the field of the form that it is about. */
export function toFormFault({ path, message }: FieldMessage, answers: Answers): FieldMessage {
  const name = path.replace(/^plan\./, '')
  if (name === 'pools' || name.startsWith('pools.')) return { path: poolField(name, answers), message }
  const known = Object.keys(fieldsOfPlan).find((one) => name === one || name.startsWith(`${one}.`))
  return { path: (known && fieldsOfPlan[known]) ?? name, message }
}

function poolField(name: string, answers: Answers): string {
  if (answers.signingUp === '组队') return 'teamSeats'
  if (answers.seating === '不分男女') return 'allSeats'
  return name.startsWith('pools.1') ? 'womenSeats' : 'menSeats'
}
