import type { ConsentKind } from '../account/consents.ts'
import type { Form } from '../form/form.ts'
import type { ConfirmationKind } from './confirmation.ts'
import type { ServiceItem } from './service-item.ts'

/** A form of an item with its title and its consents. `variant` is null for an item with one form. */
export type ItemForm = {
  variant: string | null
  name: string
  form: Form
  consents: readonly ConsentKind[]
  confirmation: ConfirmationKind | undefined
}

/** All forms of an item: one, one for each variant, or none when the item is done through events. */
export function listItemForms(item: ServiceItem): readonly ItemForm[] {
  const { handledBy } = item
  if (handledBy.way === 'events') return []
  if (handledBy.way === 'application') {
    const { form } = handledBy
    return [
      { variant: null, name: item.name, form, consents: item.consents, confirmation: item.confirmation },
    ]
  }
  return handledBy.variants.map((variant) => ({
    variant: variant.code,
    name: variant.name,
    form: variant.form,
    consents: variant.consents ?? item.consents,
    confirmation: variant.confirmation,
  }))
}

/** The form of a variant (null for items without variants), or undefined when the item has no such form. */
export function findItemForm(item: ServiceItem, variant: string | null): ItemForm | undefined {
  return listItemForms(item).find((itemForm) => itemForm.variant === variant)
}
