import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { LetInButton } from '../../../features/door/check-in/let-in-button.tsx'
import { RosterView } from '../../../features/signup/roster/roster-view.tsx'

/** The roster of one event. */
export default function RosterPage() {
  const { id = '', waiting } = useRouter().params
  return (
    <Page title="报名名单">
      <RosterView
        eventId={id}
        onlyWaiting={waiting !== undefined}
        letIn={(props) => <LetInButton {...props} />}
      />
    </Page>
  )
}
