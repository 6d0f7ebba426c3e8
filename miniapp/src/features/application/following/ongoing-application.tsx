import { View } from '@tarojs/components'
import { statusInPlainWords } from '#shared/application/status.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { useApplications } from '../use-applications.ts'
import { findOngoing } from './find-ongoing.ts'
import { StatusTag } from './status-tag.tsx'

/** Tells a worker on a service's page about an open application for the same service. */
export function OngoingApplication({ serviceCode }: { serviceCode: string }) {
  return useMe() ? <SignedIn serviceCode={serviceCode} /> : null
}

function SignedIn({ serviceCode }: { serviceCode: string }) {
  const ongoing = findOngoing(useApplications().data, serviceCode)
  if (!ongoing) return null
  const words = `您 ${dayWords(ongoing.submittedAt)} 提交的一份正在办理`
  return (
    <Card
      row
      label={`${words}，${statusInPlainWords(ongoing.status)}，看进度`}
      onPress={() => void go('progress', { reference: ongoing.reference })}
    >
      <View className="grow">
        <View className="strong">{words}</View>
        <View className="t4">{ongoing.todo ?? '点这里看进度，不用再交一份'}</View>
      </View>
      <StatusTag status={ongoing.status} />
    </Card>
  )
}
