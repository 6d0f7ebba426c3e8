import type { Step } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { FieldBlocks } from './field-blocks.tsx'

/** One topic. Pledges are made on 核对信息, below all answers. */
export function StepBody({ step }: { step: Step }) {
  return (
    <FieldBlocks
      select={(store) =>
        store.visible().filter(({ field }) => step.fields.includes(field) && !kindOf(field).isConsent)
      }
    />
  )
}
