import { undecidedStatuses } from '#shared/application/status.ts'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { useApplications } from '../use-applications.ts'
import { ApplicationItem } from './application-item.tsx'

/** 我的办理 on the home page. It is hidden from people who have never signed in. */
export function OpenApplications() {
  return useMe() ? <SignedIn /> : null
}

function SignedIn() {
  const { data = [] } = useApplications()
  const open = data.filter(({ status }) => undecidedStatuses.some((undecided) => undecided === status))
  if (open.length === 0) return null
  return (
    <>
      <SectionTitle title="我的办理" action="全部" onAction={() => void go('applications')} />
      <Card list>
        {open.slice(0, 3).map((application) => (
          <ApplicationItem key={application.reference} application={application} />
        ))}
      </Card>
    </>
  )
}
