import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'

/** Shown while a form is fetched from the worker's account. */
export function LoadingForm() {
  return (
    <Page title="申请">
      <Skeleton />
    </Page>
  )
}
