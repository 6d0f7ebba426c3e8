import { FillForm } from '../../../features/application/submissions/fill-form.tsx'
import { FormOrFinished } from '../../../features/application/submissions/form-or-finished.tsx'

export default function FillPage() {
  return <FormOrFinished form={(session) => <FillForm session={session} />} />
}
