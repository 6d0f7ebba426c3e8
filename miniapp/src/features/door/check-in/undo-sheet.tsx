import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'

const usualReasons = ['扫错了人', '本人没有来', '组织者试扫'] as const

interface Props {
  eventId: string
  entry: CheckIn | undefined
  onClose: () => void
  onDone: () => void
}

/** Undoes a check-in. The reason is shown in the person's history. */
export function UndoSheet(props: Props) {
  const { entry, onClose } = props
  return (
    <Sheet title={`撤销 ${entry?.seatLabel ?? ''} 的签到`} open={entry !== undefined} onClose={onClose}>
      {entry && <Reason {...props} scanId={entry.scanId} />}
    </Sheet>
  )
}

function Reason({ eventId, scanId, onClose, onDone }: Props & { scanId: string }) {
  const [usual, setUsual] = useState<string>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const typed = useRef('')
  const undo = async () => {
    const reason = [usual, typed.current.trim()].filter(Boolean).join('：')
    if (reason.length < 2) return setError('请选一个理由，或者写一句，本人看得到')
    setBusy(true)
    try {
      await withSession(() =>
        callApi('POST /organizer/events/:id/check-ins/:scanId/undo', {
          params: { id: eventId, scanId },
          body: { reason },
        }),
      )
      toast('签到撤销了')
      onDone()
      onClose()
    } catch (failure) {
      setError(messageOf(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <View>
      <Field label="理由（本人看得到）" error={error}>
        <OptionList
          label="理由"
          options={usualReasons}
          chosen={usual ? [usual] : []}
          stacked
          onPress={(reason) => {
            setUsual(reason === usual ? undefined : reason)
            setError(undefined)
          }}
        />
      </Field>
      <Field label="补充说明（选填）">
        <TextInput
          label="补充说明"
          maximumLength={60}
          onInput={(text) => {
            typed.current = text
          }}
        />
      </Field>
      <Button loading={isBusy} onPress={() => void undo()}>
        撤销签到
      </Button>
    </View>
  )
}
