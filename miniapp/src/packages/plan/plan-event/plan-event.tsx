import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { type OpenPlan, openPlan } from '../../../features/event/plan/plan-draft.ts'
import { PlanForm } from '../../../features/event/plan/plan-form.tsx'
import { offeredKinds } from '../../../features/service/settings/offered.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRetry } from '../../../lib/use-retry.ts'

const loadEvent = (id: string): Promise<ManagedEventDetail> =>
  withSession(() => callApi('GET /organizer/events/:id', { params: { id } }))

/** A new event, or with an id an existing one to change. It is read once, so that nothing typed is overwritten. */
export default function PlanEventPage() {
  const { id, copy } = useRouter().params
  const [plan, setPlan] = useState<OpenPlan | null>()
  const [error, setError] = useState<unknown>()
  const load = async () => {
    setError(undefined)
    try {
      if (id) return setPlan(openPlan(await loadEvent(id), [], { isCopy: copy !== undefined }))
      const [unions, settings] = await Promise.all([
        withSession(() => callApi('GET /organizer/unions', {})),
        callApi('GET /service-settings', {}),
      ])
      const kinds = offeredKinds(settings)
      setPlan(unions.length > 0 ? openPlan(undefined, unions, { kinds }) : null)
    } catch (failure) {
      setError(failure)
    }
  }
  const first = useRef(load)
  useEffect(() => void first.current(), [])
  useRetry(error, () => void load())
  if (plan) return <PlanForm plan={plan} />
  return (
    <Page title={id ? '编辑活动' : '新建活动'}>
      {error !== undefined ? (
        <RefusalState error={error} onRetry={() => void load()} />
      ) : plan === null ? (
        <EmptyState
          title="只有负责整个工会活动的组织者才能新建活动"
          note="请工会的工作人员在后台登记您负责的工会"
        />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
