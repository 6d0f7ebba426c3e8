import { findServiceItem } from '#province/catalogue.ts'
import type { ConsentKind } from '#shared/account/consents.ts'
import type { Form } from '#shared/form/form.ts'
import type { ConfirmationKind } from '#shared/service/confirmation.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { ApiError } from '../../foundation/api-error.ts'

/** The form that an application is made for. */
export type AppliedFor = {
  item: ServiceItem
  form: Form
  consents: readonly ConsentKind[]
  confirmation: ConfirmationKind | undefined
  /** The title for worker and staff; it names the variant. */
  serviceName: string
}

/** Finds the item and the form for a service code and a variant. Refuses what is not in the catalogue. */
export function findForm(serviceCode: string, variant: string | null): AppliedFor {
  const item = findServiceItem(serviceCode)
  if (!item)
    throw new ApiError('invalid_input', { fieldErrors: [{ path: 'serviceCode', message: '没有这项服务' }] })
  const itemForm = findItemForm(item, variant)
  if (!itemForm) {
    throw new ApiError('invalid_input', {
      fieldErrors: [{ path: 'variant', message: '这项服务没有这种办理方式，请重新选择' }],
    })
  }
  return {
    item,
    form: itemForm.form,
    consents: itemForm.consents,
    confirmation: itemForm.confirmation,
    serviceName: variant === null ? item.name : `${item.name}（${itemForm.name}）`,
  }
}
