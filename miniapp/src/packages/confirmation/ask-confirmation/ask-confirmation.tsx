import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import type { ConfirmationLink as Link } from '#shared/application/endpoints/confirmations.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import {
  ConfirmationLink,
  confirmPath,
} from '../../../features/application/confirmation/confirmation-link.tsx'
import { RemoteState } from '../../../features/application/remote-state.tsx'
import { useApplication } from '../../../features/application/use-application.ts'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { pageUrl, replace } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** The worker makes a link for the chair of their union and sends it. */
export default function AskConfirmationPage() {
  const reference = useRouter().params.reference ?? ''
  const { data, error, reload } = useApplication(reference)
  const [link, setLink] = useState<Link>()
  const [problem, setProblem] = useState<string>()
  const [isMaking, setMaking] = useState(false)
  useShareAppMessage(() => ({
    title: data && link ? `请确认一份“${data.serviceName}”的申请` : province.product,
    path: link ? confirmPath(link.token) : pageUrl('home'),
  }))
  const make = async () => {
    setProblem(undefined)
    setMaking(true)
    try {
      setLink(
        await withSession(() =>
          callApi('POST /applications/:reference/confirmations', { params: { reference } }),
        ),
      )
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setMaking(false)
  }
  if (!data) {
    return (
      <Page title="单位工会确认">
        <RemoteState error={error} onRetry={() => void reload()} subject="这份申请" />
      </Page>
    )
  }
  if (!data.canRequestConfirmation && !link) {
    return (
      <Page title="单位工会确认">
        <EmptyState
          title="这份申请现在不用请单位工会确认"
          action="看办理进度"
          onAction={() => void replace('progress', { reference })}
        />
      </Page>
    )
  }
  return (
    <Page title="单位工会确认">
      <Card>
        <View className="strong">请单位工会主席帮您确认</View>
        <View className="t3">
          把链接发给主席，对方用微信打开就能确认。对方只看到您的姓（如“王**”）、事项名称和您填的单位，看不到您填的家庭情况和证件。
        </View>
        <View className="t3">不请也照常办理。</View>
      </Card>
      {link && <ConfirmationLink link={link} />}
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <Button kind={link ? 'ghost' : 'primary'} loading={isMaking} onPress={() => void make()}>
        {link ? '重新生成链接' : '生成确认链接'}
      </Button>
    </Page>
  )
}
