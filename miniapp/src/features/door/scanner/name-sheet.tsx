import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { doorDevice } from './door-device.ts'
import { answeredResult, type ScanResult } from './scan-result.ts'
import './name-sheet.css'

interface Props {
  eventId: string
  session: number | undefined
  open: boolean
  onClose: () => void
  onResult: (result: ScanResult) => void
}

/** For a person without a phone: name and last four digits, sent to the server. The server logs each attempt. */
export function NameSheet(props: Props) {
  return (
    <Sheet title="按姓名签到" open={props.open} onClose={props.onClose}>
      <NameForm {...props} />
    </Sheet>
  )
}

function NameForm({ eventId, session, onClose, onResult }: Props) {
  const typed = useRef({ fullName: '', phoneTail: '' })
  // Kept until the answer arrives, so that a request after a lost answer is the same attempt.
  const scanId = useRef(createUuid())
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<{ fullName?: string; phoneTail?: string; other?: string }>({})
  const submit = async () => {
    const { fullName, phoneTail } = typed.current
    const missing = {
      ...(fullName.trim() === '' && { fullName: '请填写姓名' }),
      ...(!/^\d{4}$/.test(phoneTail.trim()) && { phoneTail: '请填写手机号的最后四位' }),
    }
    setFaults(missing)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    try {
      const answer = await withSession(() =>
        callApi('POST /organizer/events/:id/check-ins/by-name', {
          params: { id: eventId },
          body: {
            ...doorDevice(),
            session,
            scanId: scanId.current,
            fullName: fullName.trim(),
            phoneTail: phoneTail.trim(),
          },
        }),
      )
      scanId.current = createUuid()
      const result = answeredResult(answer)
      onResult(result)
      if (answer.outcome === '未通过') setFaults({ other: result.note })
      else onClose()
    } catch (failure) {
      const isOffline = failure instanceof ApiError && failure.code === 'offline'
      setFaults({ other: isOffline ? '按姓名签到要联网，现在没有网络' : messageOf(failure) })
    } finally {
      setBusy(false)
    }
  }
  const keep = (part: Partial<typeof typed.current>) => {
    typed.current = { ...typed.current, ...part }
  }
  return (
    <View>
      <Field label="姓名" error={faults.fullName}>
        <TextInput
          label="姓名"
          placeholder="和报名时一样"
          maximumLength={40}
          invalid={faults.fullName !== undefined}
          onInput={(fullName) => keep({ fullName })}
        />
      </Field>
      <Field label="手机号最后四位" error={faults.phoneTail}>
        <TextInput
          label="手机号最后四位"
          placeholder="4 位数字"
          keyboard="number"
          maximumLength={4}
          invalid={faults.phoneTail !== undefined}
          onInput={(phoneTail) => keep({ phoneTail })}
        />
      </Field>
      {faults.other && (
        <Note tone="red" urgent>
          {faults.other}
        </Note>
      )}
      <View className="t4 name-sheet__note">请看一下对方的证件。每次查找都会记录。</View>
      <Button loading={isBusy} onPress={() => void submit()}>
        签到
      </Button>
    </View>
  )
}
