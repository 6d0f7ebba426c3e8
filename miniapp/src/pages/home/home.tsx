import { useDidShow, useShareAppMessage } from '@tarojs/taro'
import { type PropsWithChildren, useState } from 'react'
import { province } from '#province/facts/province.ts'
import type { Me } from '#shared/account/endpoints/sessions.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { Page } from '../../components/page.tsx'
import { SearchBar } from '../../components/search-bar.tsx'
import { withDraftsHere } from '../../features/application/drafts/waiting-drafts.ts'
import { ComingEvents } from '../../features/event/list/coming-events.tsx'
import { inOrder } from '../../features/message/waiting/in-order.ts'
import { useWaiting } from '../../features/message/waiting/use-waiting.ts'
import { WaitingList } from '../../features/message/waiting/waiting-list.tsx'
import { NearbyRow } from '../../features/place/nearby-row.tsx'
import { useOwnUnion } from '../../features/service/board/use-notice-board.ts'
import { Greeting } from '../../features/service/home/greeting.tsx'
import { GroupGrid } from '../../features/service/home/group-grid.tsx'
import { Hello } from '../../features/service/home/hello.tsx'
import { HomeChoices } from '../../features/service/home/home-choices.tsx'
import { searchHint } from '../../features/service/home/home-words.ts'
import { Notices } from '../../features/service/home/notices.tsx'
import { SignInLine } from '../../features/service/home/sign-in-line.tsx'
import { go, pageUrl } from '../../lib/navigate.ts'
import { useMe } from '../../lib/session.ts'
import { useLook } from '../../theme/look.ts'

/**
 * What waits for the worker stands first, then the catalogue. All of it is drawn at once without a network: what needs
 * one is shown as last known and refreshed afterwards.
 */
export default function HomePage() {
  useShareAppMessage(() => ({
    title: `${province.product}｜${province.shortName}工会为职工办事`,
    path: pageUrl('home'),
  }))
  const { care } = useLook()
  const me = useMe()
  const unionId = useOwnUnion()
  // A form may have been filled in or sent since.
  const [, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  const services = (
    <>
      <SearchBar
        placeholder={care ? '搜服务，如“学费”' : searchHint}
        label="搜服务"
        onPress={() => void go('search')}
      />
      <GroupGrid />
    </>
  )
  return (
    <Page title={province.product} tab="home">
      {me ? (
        <Own key={me.workerId} me={me}>
          {services}
        </Own>
      ) : (
        <Guest>{services}</Guest>
      )}
      <ComingEvents />
      <Notices key={unionId} unionId={unionId} />
      <HomeChoices />
      {!me && <SignInLine />}
    </Page>
  )
}

/** With three things to do the page is full: the row to the places waits until one is done. */
function Own({ me, children }: PropsWithChildren<{ me: Me }>) {
  const { data } = useWaiting()
  const items = withDraftsHere(data?.items ?? [])
  return (
    <>
      <Greeting displayName={me.displayName} tradeUnionName={data?.tradeUnionName} />
      <WaitingList items={items} unreadMessages={data?.unreadMessages ?? me.unreadMessages} />
      {children}
      {inOrder(items, timeNow()).length < 3 && <NearbyRow />}
    </>
  )
}

function Guest({ children }: PropsWithChildren) {
  const drafts = withDraftsHere([])
  return (
    <>
      {drafts.length > 0 ? <WaitingList items={drafts} /> : <Hello />}
      {children}
      {drafts.length < 3 && <NearbyRow />}
    </>
  )
}
