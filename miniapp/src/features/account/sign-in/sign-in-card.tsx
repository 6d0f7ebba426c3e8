import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { Tag } from '../../../components/tag.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { go } from '../../../lib/navigate.ts'
import { canSignInSilently, ensureSession } from '../../../lib/sign-in.ts'

/** Offers to sign in early, for people who want to see their applications. */
export function SignInCard() {
  const signIn = () => {
    if (!canSignInSilently) void go('signIn')
    else ensureSession().catch((failure: unknown) => toast(messageOf(failure)))
  }
  return (
    <Card row label="登录，查看自己的申请和报名" onPress={signIn}>
      <IconTile name="person" tone="red" />
      <View className="grow">
        <View className="strong">还没有登录</View>
        <View className="t4">看服务和活动不用登录，申请和报名时才需要</View>
      </View>
      <Tag tone="red">登录</Tag>
    </Card>
  )
}
