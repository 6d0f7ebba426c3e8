import { CheckForm } from '../../../features/application/submissions/check-form.tsx'
import { FormOrFinished } from '../../../features/application/submissions/form-or-finished.tsx'

export default function CheckPage() {
  return <FormOrFinished form={(session) => <CheckForm session={session} />} />
}
