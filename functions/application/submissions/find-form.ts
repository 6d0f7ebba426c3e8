import type { ConsentKind } from '#shared/account/consents.ts'
import type { Form } from '#shared/form/form.ts'
import { findServiceItem } from '#shared/service/catalogue.ts'
import type { ConfirmationKind } from '#shared/service/confirmation.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { ApiError } from '../../foundation/api-error.ts'

/** What an application is made for. */
export type AppliedFor = {
  item: ServiceItem
  form: Form
  consents: readonly ConsentKind[]
  confirmation: ConfirmationKind | undefined
  /** As the worker and staff read it; a variant says which one it is. */
  serviceName: string
}

/** The item and form behind a service code and a variant; refuses what the catalogue does not have. */
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
