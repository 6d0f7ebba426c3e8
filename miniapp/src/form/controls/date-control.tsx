import type { DateField, MonthField, TimeField } from '#shared/form/field.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { DatePicker } from '../../components/picker.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'

/** A day, chosen with the phone's wheel. */
export const DateControl = (props: ControlProps<DateField>) => <Wheel {...props} length={10} />

/** A month. */
export const MonthControl = (props: ControlProps<MonthField>) => <Wheel {...props} length={7} />

/** A time of the day, to the minute. */
export function TimeControl({ field, path }: ControlProps<TimeField>) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => String(form.read(path) ?? ''))
  return (
    <AnswerField field={field} path={path}>
      <DatePicker
        label={spokenLabel(store.form, field, path)}
        value={chosen}
        start="00:00"
        end="23:59"
        opensAt="09:00"
        fields="time"
        onChoose={(time) => {
          store.write(path, time)
          store.checkAt(path)
        }}
      />
    </AnswerField>
  )
}

/** `length` cuts 2026-11-22 to the asked part. */
function Wheel({ field, path, length }: ControlProps<DateField | MonthField> & { length: 7 | 10 }) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => String(form.read(path) ?? ''))
  const today = todayInChina()
  const start = field.range === 'future' ? today : '1930-01-01'
  const end = field.range === 'past' ? today : `${Number(today.slice(0, 4)) + 10}-12-31`
  return (
    <AnswerField field={field} path={path}>
      <DatePicker
        label={spokenLabel(store.form, field, path)}
        value={chosen}
        words={kindOf(field).toText(chosen, field)}
        start={start.slice(0, length)}
        end={end.slice(0, length)}
        opensAt={today.slice(0, length)}
        fields={length === 10 ? 'day' : 'month'}
        onChoose={(date) => {
          store.write(path, date)
          store.checkAt(path)
        }}
      />
    </AnswerField>
  )
}
