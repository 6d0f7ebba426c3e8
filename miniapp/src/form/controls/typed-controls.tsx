import type {
  BankCardField,
  CreditCodeField,
  IdNumberField,
  MoneyField,
  NumberField,
  PersonNameField,
  PhoneField,
  TextField,
  YearField,
} from '#shared/form/field.ts'
import type { ControlProps } from '../control.ts'
import { TypedControl } from './typed-control.tsx'

/*
 * Leaves room for pasted spaces and marks. The form's rules say what is too long: cutting a pasted number would make
 * another number.
 */
const pasted = 40

export const TextControl = (props: ControlProps<TextField>) => (
  <TypedControl {...props} keyboard="text" maximumLength={props.field.maxLength + pasted} />
)

export const PersonNameControl = (props: ControlProps<PersonNameField>) => (
  <TypedControl {...props} keyboard="text" maximumLength={pasted} />
)

export const IdNumberControl = (props: ControlProps<IdNumberField>) => (
  <TypedControl {...props} keyboard="idcard" maximumLength={pasted} />
)

export const PhoneControl = (props: ControlProps<PhoneField>) => (
  <TypedControl {...props} keyboard="number" maximumLength={pasted} />
)

export const BankCardControl = (props: ControlProps<BankCardField>) => (
  <TypedControl {...props} keyboard="number" maximumLength={pasted} />
)

export const CreditCodeControl = (props: ControlProps<CreditCodeField>) => (
  <TypedControl {...props} keyboard="text" maximumLength={pasted} />
)

export const NumberControl = (props: ControlProps<NumberField>) => (
  <TypedControl
    {...props}
    keyboard={props.field.decimals ? 'digit' : 'number'}
    maximumLength={pasted}
    unit={props.field.unit}
  />
)

export const MoneyControl = ({ field, path }: ControlProps<MoneyField>) => (
  <TypedControl
    field={field}
    path={path}
    keyboard="digit"
    maximumLength={pasted}
    unit={field.per ? `元/${field.per}` : '元'}
  />
)

export const YearControl = (props: ControlProps<YearField>) => (
  <TypedControl {...props} keyboard="number" maximumLength={pasted} unit="年" />
)
