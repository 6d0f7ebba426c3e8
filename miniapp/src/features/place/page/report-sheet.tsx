import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type ReportSubject, reportSubjects } from '#shared/place/report-subject.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { createUuid } from '../../../lib/uuid.ts'

interface Props {
  placeId: string
  open: boolean
  onClose: () => void
}

/** 报错: one tap and, if they like, a few words. Nothing is asked about the person. */
export function ReportSheet({ placeId, open, onClose }: Props) {
  const [subject, setSubject] = useState<ReportSubject>()
  const [fault, setFault] = useState<{ note?: string; all?: string }>({})
  const note = useRef('')
  // The same report again after a lost answer has the same token.
  const token = useRef('')
  const { isBusy, run } = useOneTask()
  const send = () =>
    run(async () => {
      if (!subject) return
      token.current ||= createUuid()
      try {
        await callApi('POST /places/:id/reports', {
          params: { id: placeId },
          body: { clientToken: token.current, subject, note: note.current },
        })
      } catch (error) {
        const wrong =
          error instanceof ApiError ? error.fieldErrors.find(({ path }) => path === 'note') : undefined
        setFault(wrong ? { note: wrong.message } : { all: messageOf(error) })
        return
      }
      token.current = ''
      note.current = ''
      setSubject(undefined)
      setFault({})
      onClose()
      toast('收到了，谢谢！工会会去核对')
    })
  return (
    <Sheet title="哪里不对？" open={open} onClose={onClose}>
      <OptionList
        label="哪里不对"
        options={reportSubjects}
        chosen={subject ? [subject] : []}
        onPress={(word) => setSubject(reportSubjects.find((one) => one === word))}
      />
      <Field label="说明（可以不写）" hint="不用写姓名和电话" error={fault.note}>
        <TextArea
          label="说明"
          initial={note.current}
          placeholder="例如：上午十点还锁着"
          onInput={(text) => {
            note.current = text
          }}
          onBlur={(text) => {
            note.current = text
          }}
        />
      </Field>
      {fault.all && (
        <Note tone="amber" urgent>
          {fault.all}
        </Note>
      )}
      <View>
        <Button disabled={!subject} loading={isBusy} onPress={() => void send()}>
          {subject ? '告诉工会' : '先选哪里不对'}
        </Button>
      </View>
    </Sheet>
  )
}
