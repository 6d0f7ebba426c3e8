import { FillForm } from '../../../features/application/fill-form.tsx'
import { FormOrFinished } from '../../../features/application/form-or-finished.tsx'

export default function FillPage() {
  return <FormOrFinished form={(session) => <FillForm session={session} />} />
}
