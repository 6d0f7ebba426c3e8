import { CheckForm } from '../../../features/application/check-form.tsx'
import { FormOrFinished } from '../../../features/application/form-or-finished.tsx'

export default function CheckPage() {
  return <FormOrFinished form={(session) => <CheckForm session={session} />} />
}
