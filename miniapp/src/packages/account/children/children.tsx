import type { Child } from '#shared/account/endpoints/privacy.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { SignInNeeded } from '../../../features/account/sign-in/sign-in-needed.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { erase } from '../../../lib/erase.ts'
import { go } from '../../../lib/navigate.ts'
import { needsSignInPage, withSession } from '../../../lib/sign-in.ts'
import { useChange } from '../../../lib/use-change.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** 我的孩子: who is kept for signing up. A child is added with a signup, and deleted here. */
export default function ChildrenPage() {
  return <Page title="我的孩子">{needsSignInPage() ? <SignInNeeded /> : <Children />}</Page>
}

function Children() {
  const { data, error, reload } = useRemote(() => withSession(() => callApi('GET /me/children', {})))
  const { isBusy, run } = useChange(() => void reload())
  const remove = async ({ id, fullName }: Child) => {
    const isMeant = await confirm({
      title: `删掉${fullName}？`,
      content: '姓名、性别和出生日期马上删除，以前报名里的也删，同意一起撤回。不能恢复，下次报名要重新填。',
      confirmText: '删掉',
    })
    const call = () => callApi('POST /me/children/:id/deletion', { params: { id } })
    if (isMeant) await run(() => erase(call), '已删掉')
  }
  if (!data)
    return error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />
  if (data.length === 0)
    return (
      <EmptyState
        title="还没有记下孩子"
        note="报名给孩子参加的活动时添加，下次不用再填"
        action="看看活动"
        onAction={() => void go('events')}
      />
    )
  return (
    <>
      <Note>您代孩子同意后才记下这些，加密保存，只用来给孩子报名。</Note>
      <Card list>
        {data.map((child) => (
          <ListItem
            key={child.id}
            title={child.fullName}
            note={`${child.sex} · ${child.birthDate} 出生${child.isSignedUp ? ' · 有活动没结束' : ''}`}
            value="删掉"
            label={`${child.fullName}，删掉`}
            onPress={() => {
              if (!isBusy) void remove(child)
            }}
          />
        ))}
      </Card>
    </>
  )
}
