import type { TimeField } from '#shared/form/field.ts'
import type { ControlProps } from '../control.ts'
import { TypedControl } from './typed-control.tsx'

export const TimeControl = (props: ControlProps<TimeField>) => (
  <TypedControl {...props} keyboard="text" maximumLength={40} />
)
