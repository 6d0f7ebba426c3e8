import type { ReactNode } from 'react'
import { hasStaffChoices } from '#shared/form/staff-choices.ts'
import type { FormStore } from '../../../form/form-store.ts'
import { useServiceSetting } from './use-service-setting.ts'

interface Props {
  serviceCode: string
  store: FormStore
  /** Draws the form, and draws it again when staff's options arrive. */
  children: () => ReactNode
}

/** A form with the options that staff have set for its service, once the phone knows them. */
export function WithChoices(props: Props) {
  return hasStaffChoices(props.store.form) ? <Offered {...props} /> : props.children()
}

function Offered({ serviceCode, store, children }: Props) {
  store.offer(useServiceSetting(serviceCode)?.choices)
  return children()
}
