import { findServiceItem } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import type { AttachmentsField } from '#shared/form/field.ts'
import { findItemForm, type ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { listNeededMaterials } from './needed-materials.ts'
import type { SelfCheckRule } from './rule.ts'
import { selfCheckRules } from './rules.ts'

/** A service that fits: its form (absent when it is done through events), why, and what to bring. */
export type Fit = {
  item: ServiceItem
  itemForm: ItemForm | undefined
  reason: string
  materials: readonly AttachmentsField[]
}

/** The services that fit the facts, each once, in the order of the rules. There may be none. */
export function findFits(facts: Answers): readonly Fit[] {
  const held = selfCheckRules.filter(({ when }) => isConditionMet(when, facts))
  return held
    .filter((rule, index) => held.findIndex((other) => isSameService(other, rule)) === index)
    .flatMap(({ service, variant = null, reason }) => {
      const item = findServiceItem(service)
      if (!item) return []
      const itemForm = findItemForm(item, variant)
      return [
        { item, itemForm, reason, materials: itemForm ? listNeededMaterials(itemForm.form, facts) : [] },
      ]
    })
}

const isSameService = (one: SelfCheckRule, other: SelfCheckRule) =>
  one.service === other.service && one.variant === other.variant
