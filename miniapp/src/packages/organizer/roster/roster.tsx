import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { RosterView } from '../../../features/signup/roster/roster-view.tsx'

/** The roster of one event. */
export default function RosterPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Page title="报名名单">
      <RosterView eventId={id} />
    </Page>
  )
}
