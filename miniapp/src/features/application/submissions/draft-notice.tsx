import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { go, replace } from '../../../lib/navigate.ts'
import { type ApplicationSession, closeApplication } from './application-session.ts'

/** Tells the worker that another phone has changed or submitted this form, and lets them choose. */
export function DraftNotice({ session }: { session: ApplicationSession }) {
  const state = useSyncExternalStore(session.subscribe, session.sync.state, session.sync.state)
  const { serviceCode, variant, clientToken } = session.draft()
  const name = { serviceCode, variant }
  if (state === 'submitted') {
    const leave = () => {
      closeApplication(name)
      void go('applications')
    }
    return (
      <Card tone="amber">
        <View className="strong">这份表已经在另一部手机上提交了</View>
        <Button onPress={leave}>看进度</Button>
      </Card>
    )
  }
  if (state !== 'changed') return null
  const takeTheirs = () => {
    closeApplication(name)
    void replace('fill', { service: serviceCode, variant: variant ?? undefined, draft: clientToken })
  }
  const takeOurs = () => {
    session.sync.takeOver().catch((failure: unknown) => toast(messageOf(failure)))
  }
  return (
    <Card tone="amber">
      <View className="strong">这份表在另一部手机上也填了</View>
      <View className="t3">两边不一样，请选一份接着填。没选的那一份就不要了。</View>
      <View className="row">
        <Button kind="ghost" onPress={takeTheirs}>
          用另一部手机的
        </Button>
        <Button kind="ghost" onPress={takeOurs}>
          用这部手机的
        </Button>
      </View>
    </Card>
  )
}
