import { useBackStep } from '../lib/back-step.ts'

/** While `onBack` is given, going back calls it instead of leaving the page. For places that are no component of their own. */
export function BackStep({ onBack }: { onBack: (() => void) | undefined }) {
  useBackStep(onBack)
  return null
}
