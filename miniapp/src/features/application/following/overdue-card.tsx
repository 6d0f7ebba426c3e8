import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { rememberApplication } from '../remember-application.ts'
import './overdue-card.css'

interface Props {
  application: ApplicationDetail
  onChange: () => void
}

/** 催办: once, after the promised day. After that it shows when it was sent. */
export function OverdueCard({ application, onChange }: Props) {
  const { reference, canRemind, remindedAt, isOverdue } = application
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  if (remindedAt && isOverdue) return <Note>{`您 ${momentWords(remindedAt)} 催办过，工作人员看得到。`}</Note>
  if (!canRemind) return null
  const remind = async () => {
    setProblem(undefined)
    setSending(true)
    try {
      rememberApplication(
        await withSession(() => callApi('POST /applications/:reference/reminder', { params: { reference } })),
      )
      toast('已经催办')
      onChange()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setSending(false)
  }
  return (
    <Card>
      <View className="t3">过了承诺的日期还没有办完，您可以催一次，工作人员会看到。</View>
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <View className="overdue-card__button">
        <Button loading={isSending} onPress={() => void remind()}>
          催办
        </Button>
      </View>
    </Card>
  )
}
