import { type AskedQuestion, type QuestionKind, questionLimits } from '../event/event-question.ts'
import type { ItemField } from '../form/field.ts'

type Common = Pick<ItemField, 'name' | 'label' | 'hint' | 'isOptional'>

/** The field of the form engine that each kind of question is. */
const fields: Record<QuestionKind, (common: Common, options: readonly string[]) => ItemField> = {
  文字: (common) => ({ ...common, kind: 'text', maxLength: questionLimits.answer }),
  数字: (common) => ({ ...common, kind: 'number', unit: '', decimals: 2 }),
  单选: (common, options) => ({ ...common, kind: 'choice', options }),
  多选: (common, options) => ({ ...common, kind: 'several', options }),
  是否: (common) => ({ ...common, kind: 'yes-no' }),
  日期: (common) => ({ ...common, kind: 'date', range: 'any' }),
}

/** A question of the organizer as a field under its id, in the organizer's own words. */
export const ownField = ({ id, kind, title, hint, isNeeded, options }: AskedQuestion): ItemField =>
  fields[kind](
    { name: id, label: title, ...(hint && { hint }), ...(!isNeeded && { isOptional: true }) },
    options,
  )

/** The fields for a captain, who answers all questions, or for a member of a team. */
export const ownFields = (questions: readonly AskedQuestion[], isCaptain: boolean): readonly ItemField[] =>
  questions.filter(({ isOfCaptain }) => isCaptain || !isOfCaptain).map(ownField)
