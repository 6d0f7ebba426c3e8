import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { findPhoneFault } from '#shared/account/person/phone.ts'
import { type OrganizerRole, organizerRoles } from '#shared/event/organizer-role.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import './card-form.css'

interface Props {
  eventId: string
  onAdded: () => void
}

/** What each role may do. */
const roleHints: Record<OrganizerRole, string> = {
  签到: '只能在门口扫码、按姓名签到，看不到名单',
  助手: '看名单、审核、签到、导出；不能取消活动、看完整身份证号、改协办人',
  负责人: '都能做，也能取消活动',
}

type Faults = { name?: string; phone?: string }

/** Adds a co-organizer of this event by phone number. */
export function CoOrganizerForm({ eventId, onAdded }: Props) {
  const typed = useRef({ name: '', phone: '' })
  const [faults, setFaults] = useState<Faults>({})
  const [role, setRole] = useState<OrganizerRole>('助手')
  const [isBusy, setBusy] = useState(false)
  const write = (part: keyof Faults) => (text: string) => {
    typed.current[part] = text
    if (faults[part] !== undefined) setFaults({ ...faults, [part]: undefined })
  }
  const add = async () => {
    const name = typed.current.name.trim()
    const phone = typed.current.phone.replace(/[\s-]/g, '')
    const found = { name: name === '' ? '请填写姓名' : undefined, phone: findPhoneFault(phone) }
    setFaults(found)
    if (found.name || found.phone) return
    setBusy(true)
    try {
      await withSession(() =>
        callApi('POST /organizer/events/:id/organizers', {
          params: { id: eventId },
          body: { name, phone, role },
        }),
      )
      toast('已增加')
      onAdded()
    } catch (failure) {
      const errors = failure instanceof ApiError ? failure.fieldErrors : []
      const at = (path: string) => errors.find((one) => one.path === path)?.message
      if (errors.length > 0) setFaults({ name: at('name'), phone: at('phone') })
      else setFaults({ phone: messageOf(failure) })
    }
    setBusy(false)
  }
  return (
    <Card>
      <View className="strong">增加协办人</View>
      <Field label="姓名" error={faults.name}>
        <TextInput
          label="姓名"
          placeholder="请填写"
          maximumLength={20}
          invalid={faults.name !== undefined}
          onInput={write('name')}
        />
      </Field>
      <Field label="手机号" error={faults.phone}>
        <TextInput
          label="手机号"
          placeholder="11 位手机号"
          keyboard="number"
          maximumLength={20}
          invalid={faults.phone !== undefined}
          onInput={write('phone')}
        />
      </Field>
      <Field label="分工" hint={roleHints[role]}>
        <OptionList
          label="分工"
          options={organizerRoles}
          chosen={[role]}
          onPress={(chosen) => setRole(organizerRoles.find((one) => one === chosen) ?? role)}
        />
      </Field>
      <View className="card-form__button">
        <Button loading={isBusy} onPress={() => void add()}>
          增加协办人
        </Button>
      </View>
      <View className="t4">对方在“我的”里验证这个手机号以后，就能在“活动管理”里做这些。</View>
    </Card>
  )
}
