import { useShareAppMessage } from '@tarojs/taro'
import { province } from '#province/facts/province.ts'
import { Page } from '../../components/page.tsx'
import { SearchBar } from '../../components/search-bar.tsx'
import { OpenApplications } from '../../features/application/following/open-applications.tsx'
import { ComingEvents } from '../../features/event/list/coming-events.tsx'
import { CareCard } from '../../features/service/home/care-card.tsx'
import { GroupGrid } from '../../features/service/home/group-grid.tsx'
import { Notices } from '../../features/service/home/notices.tsx'
import { SelfCheckCard } from '../../features/service/home/self-check-card.tsx'
import { go, pageUrl } from '../../lib/navigate.ts'
import { useLook } from '../../theme/look.ts'

/** Shown at once without a network. What needs one is shown as last known and refreshed afterwards. */
export default function HomePage() {
  useShareAppMessage(() => ({
    title: `${province.product}｜${province.shortName}工会为职工办事`,
    path: pageUrl('home'),
  }))
  const { care } = useLook()
  return (
    <Page title={province.product} tab="home">
      <SearchBar
        placeholder={care ? '搜服务，如“学费”' : '搜服务，如“学费”“欠薪”“相亲”'}
        label="搜服务"
        onPress={() => void go('search')}
      />
      <GroupGrid />
      <SelfCheckCard />
      <CareCard />
      <OpenApplications />
      <ComingEvents />
      <Notices />
    </Page>
  )
}
