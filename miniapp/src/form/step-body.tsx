import type { Step } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { FieldBlocks } from './field-blocks.tsx'

/** One topic. Pledges are agreed to on 核对信息, when everything else is in sight. */
export function StepBody({ step }: { step: Step }) {
  return (
    <FieldBlocks
      select={(store) =>
        store.visible().filter(({ field }) => step.fields.includes(field) && !kindOf(field).isConsent)
      }
    />
  )
}
