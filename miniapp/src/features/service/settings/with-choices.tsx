import type { ReactNode } from 'react'
import { hasStaffChoices } from '#shared/form/staff-choices.ts'
import type { FormStore } from '../../../form/form-store.ts'
import { useServiceSetting } from './use-service-setting.ts'

interface Props {
  serviceCode: string
  store: FormStore
  /** Draws the form; again when staff's choices have come. */
  children: () => ReactNode
}

/** A form with the choices that staff have set for its service, as soon as the phone knows them. */
export function WithChoices(props: Props) {
  return hasStaffChoices(props.store.form) ? <Offered {...props} /> : props.children()
}

function Offered({ serviceCode, store, children }: Props) {
  store.offer(useServiceSetting(serviceCode)?.choices)
  return children()
}
