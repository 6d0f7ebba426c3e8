import type { Answers } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { momentNames, momentParts } from './plan-words.ts'

/** The questions of the form for names of the plan that differ. */
const fieldsOfPlan: Readonly<Record<string, string>> = {
  'conditions.maleAge': 'maleMin',
  'conditions.femaleAge': 'femaleMin',
  'conditions.regionCodes': 'area',
  'conditions.employers': 'employers',
  'conditions.maritalStatuses': 'maritalStatuses',
  'conditions.attendees': 'attendees',
  'conditions.childAge': 'childMin',
  'conditions.companions': 'companions',
  'contact.phone': 'contactPhone',
  contact: 'contactName',
  teamSize: 'teamMin',
  latitude: 'spot',
  longitude: 'spot',
  tradeUnionId: 'union',
  ...Object.fromEntries(
    Object.entries(momentNames).map(([name, { plan }]) => [
      plan,
      momentParts(name as keyof typeof momentNames).date,
    ]),
  ),
}

/** A refusal of the server, at the question of the form that it is about. */
export function toFormFault({ path, message }: FieldMessage, answers: Answers): FieldMessage {
  const name = path.replace(/^plan\./, '')
  if (name === 'pools' || name.startsWith('pools.')) return { path: poolField(name, answers), message }
  // An option is a line of one answer.
  if (name.startsWith('questions.')) return { path: questionField(name), message }
  if (name.startsWith('sessions.')) return { path: sessionField(name), message }
  const known = Object.keys(fieldsOfPlan).find((one) => name === one || name.startsWith(`${one}.`))
  return { path: (known && fieldsOfPlan[known]) ?? name, message }
}

/** questions.1.options.0 as the question of the second entry. */
function questionField(name: string): string {
  const [group, place, part] = name.split('.')
  return [group, place, part === 'kind' ? 'answerKind' : part].filter((one) => one !== undefined).join('.')
}

const sessionParts: Readonly<Record<string, string>> = { startsAt: 'from', endsAt: 'until', title: 'title' }

/** sessions.1.endsAt as the question of the second entry. */
function sessionField(name: string): string {
  const [group, place, part = ''] = name.split('.')
  return `${group}.${place}.${sessionParts[part] ?? 'date'}`
}

const poolParts: Readonly<Record<string, string>> = {
  capacity: 'seats',
  age: 'ageMin',
  regionCodes: 'area',
  employers: 'employers',
}

/** pools.1.age as the question of the second entry; the group for all of them. */
function ownPoolField(name: string): string {
  const [, place, part = ''] = name.split('.')
  return place === undefined ? 'ownPools' : `ownPools.${place}.${poolParts[part] ?? 'name'}`
}

function poolField(name: string, answers: Answers): string {
  if (answers.signingUp === '组队') return 'teamSeats'
  if (answers.seating === '分几种名额') return ownPoolField(name)
  if (answers.seating === '不分男女') return 'allSeats'
  return name.startsWith('pools.1') ? 'womenSeats' : 'menSeats'
}
