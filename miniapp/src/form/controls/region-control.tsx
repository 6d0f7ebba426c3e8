import { useState } from 'react'
import type { RegionField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { RegionSheet } from '../../features/trade-union/region-sheet.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import { PickedLine } from './picked-line.tsx'

/** A county of the province. */
export function RegionControl({ field, path }: ControlProps<RegionField>) {
  const { store } = useOpenForm()
  const code = useFromForm((form) => textOf(form.read(path)))
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <AnswerField field={field} path={path}>
        <PickedLine
          label={spokenLabel(store.form, field, path)}
          value={kindOf(field).toText(code, field)}
          onPress={() => setOpen(true)}
        />
      </AnswerField>
      <RegionSheet
        open={isOpen}
        title={field.label}
        value={code}
        onChoose={(chosen) => store.write(path, chosen)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
