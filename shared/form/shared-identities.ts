import { compareKey } from '../foundation/normalize-text.ts'
import type { Answers } from './answers.ts'
import type { Field } from './field.ts'
import type { FieldMessage } from './field-message.ts'
import { entriesOf, textOf } from './kinds/answer-of.ts'
import { kindOf } from './kinds.ts'

/** A number that identifies a person, and its place. `list` is the group; the applicant has none. */
type Identity = { path: string; number: string; list?: string; person: string; title: string }

/**
 * Finds the same ID number given for two people, as an error at the later one. A child may be listed among the family
 * and among the children under the same name. Masked numbers are ignored, because different numbers can have the same
 * mask.
 */
export function findSharedIdentities(fields: readonly Field[], answers: Answers): readonly FieldMessage[] {
  const identities = fields.flatMap((field) => identitiesIn(field, answers, fields))
  return identities.flatMap((identity, index) => {
    const earlier = identities.slice(0, index).find((other) => isTwice(other, identity))
    if (!earlier) return []
    return [{ path: identity.path, message: `和${earlier.title}填的一样，一个号码只能是一个人，请核对` }]
  })
}

function isTwice(one: Identity, other: Identity): boolean {
  if (one.number !== other.number) return false
  const isAcross = one.list !== undefined && other.list !== undefined && one.list !== other.list
  return !isAcross || compareKey(one.person) !== compareKey(other.person)
}

function identitiesIn(field: Field, answers: Answers, siblings: readonly Field[]): readonly Identity[] {
  const kind = kindOf(field)
  const entryFields = kind.entryFields?.(field)
  if (entryFields) {
    return entriesOf(answers[field.name]).flatMap((entry, index) =>
      entryFields
        .flatMap((inner) => identitiesIn(inner, entry, entryFields))
        .map((identity) => ({
          ...identity,
          path: `${field.name}.${index}.${identity.path}`,
          list: field.name,
          title: `${kind.entryLabel?.(field) ?? field.label} ${index + 1} 的${identity.title}`,
        })),
    )
  }
  const number = textOf(answers[field.name])
  if (!kind.identifiesPerson || number === '' || number.includes('*')) return []
  const name = siblings.find((sibling) => kindOf(sibling).namesPerson)?.name ?? ''
  return [{ path: field.name, number, person: textOf(answers[name]), title: `“${field.label}”` }]
}
