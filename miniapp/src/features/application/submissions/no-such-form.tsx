import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { go } from '../../../lib/navigate.ts'

/** For a link to a form that does not exist. */
export function NoSuchForm() {
  return (
    <Page title="申请">
      <EmptyState
        title="没有找到这份表"
        note="可能已经调整，请从首页进去申请"
        action="回首页"
        onAction={() => void go('home')}
      />
    </Page>
  )
}
