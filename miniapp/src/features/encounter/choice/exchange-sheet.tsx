import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Match } from '#shared/encounter/endpoints/encounters.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { nameOf } from './person-words.ts'

interface Props {
  eventId: string
  match: Match | undefined
  onDone: () => void
  onClose: () => void
}

/** Asks which contact to give, and says when the other will see it. */
export function ExchangeSheet(props: Props) {
  const { match, onClose } = props
  const title = match ? `和 ${nameOf(match)} 交换联系方式` : ''
  return (
    <Sheet title={title} open={match !== undefined} onClose={onClose}>
      {match && <ContactForm {...props} match={match} />}
    </Sheet>
  )
}

function ContactForm({ eventId, match, onDone }: Props & { match: Match }) {
  const typed = useRef({ phone: '', wechatName: '' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const errors = error instanceof ApiError ? error.fieldErrors : []
  const errorOf = (name: string) => errors.find(({ path }) => path === `contact.${name}`)?.message
  const send = async () => {
    if (busy) return
    setBusy(true)
    const contact = {
      phone: typed.current.phone.trim() || null,
      wechatName: typed.current.wechatName.trim() || null,
    }
    try {
      const body = { seat: match.seatLabel, contact }
      await withSession(() => callApi('POST /events/:id/exchange', { params: { id: eventId }, body }))
      onDone()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <View>
      <Note tone="rose">对方也同意以后，才互相看得到。主办方看不到。</Note>
      <Field label="手机号（可不填）" error={errorOf('phone')}>
        <TextInput
          label="手机号"
          keyboard="number"
          placeholder="请填写"
          invalid={errorOf('phone') !== undefined}
          onInput={(text) => {
            typed.current.phone = text
          }}
        />
      </Field>
      <Field label="微信号（可不填）" error={errorOf('wechatName')}>
        <TextInput
          label="微信号"
          placeholder="请填写"
          invalid={errorOf('wechatName') !== undefined}
          onInput={(text) => {
            typed.current.wechatName = text
          }}
        />
      </Field>
      {error !== undefined && errors.length === 0 && (
        <Note tone="red" urgent>
          {messageOf(error)}
        </Note>
      )}
      <Button tone="rose" loading={busy} onPress={() => void send()}>
        同意交换
      </Button>
    </View>
  )
}
