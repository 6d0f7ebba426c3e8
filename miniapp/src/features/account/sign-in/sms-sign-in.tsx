import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { findPhoneFault } from '#shared/account/person/phone.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { back } from '../../../lib/navigate.ts'
import { type PhoneOwner, signInWithSms } from '../../../lib/sign-in.ts'
import { useCountdown } from '../../../lib/use-countdown.ts'
import { PhoneOwnerQuestion } from './phone-owner-question.tsx'
import './sms-sign-in.css'

/** H5: signs in by phone number and code, and returns to the page before. */
export function SmsSignIn() {
  const phone = useRef('')
  const code = useRef('')
  const challenge = useRef('')
  const [fault, setFault] = useState<{ phone?: string; code?: string }>({})
  const [problem, setProblem] = useState<string>()
  const [isSent, setSent] = useState(false)
  const [asksOwner, setAsksOwner] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const countdown = useCountdown()
  const isGone = useRef(false)
  useEffect(
    () => () => {
      isGone.current = true
    },
    [],
  )

  const run = async (work: () => Promise<unknown>) => {
    setProblem(undefined)
    setBusy(true)
    try {
      await work()
    } catch (failure) {
      if (isGone.current) return
      setProblem(messageOf(failure))
      if (failure instanceof ApiError && failure.code === 'phone_changed_hands') setAsksOwner(true)
    } finally {
      if (!isGone.current) setBusy(false)
    }
  }
  const findFaults = (withCode: boolean) => {
    const digits = phone.current.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
    const phoneFault = digits === '' ? '请填写手机号' : findPhoneFault(digits)
    const codeFault = withCode && !/^\d{6}$/.test(code.current.trim()) ? '请填短信里的 6 位数字' : undefined
    const faults = { ...(phoneFault && { phone: phoneFault }), ...(codeFault && { code: codeFault }) }
    setFault(faults)
    return Object.keys(faults).length > 0
  }
  const send = () => {
    if (findFaults(false)) return
    void run(async () => {
      const sent = await callApi('POST /sms-codes', { body: { phone: phone.current } })
      challenge.current = sent.challenge
      setSent(true)
      countdown.start(sent.resendAfterSeconds)
    })
  }
  const enter = (owner: PhoneOwner = {}) => {
    if (findFaults(true)) return
    void run(async () => {
      const proof = { phone: phone.current, code: code.current.trim(), challenge: challenge.current }
      await signInWithSms(proof, owner)
      await back()
    })
  }
  const canSend = countdown.secondsLeft === 0
  return (
    <>
      <Note>用手机号登录。您填的内容都还在，登录以后回到刚才那一页。</Note>
      <Card>
        <Field label="手机号" {...(fault.phone && { error: fault.phone })}>
          <TextInput
            label="手机号"
            keyboard="number"
            placeholder="11 位手机号"
            maximumLength={20}
            invalid={fault.phone !== undefined}
            onInput={(text) => {
              phone.current = text
              setAsksOwner(false)
            }}
          />
        </Field>
        <View className="sms-sign-in__action">
          <Button kind="ghost" disabled={!canSend || isBusy} onPress={send}>
            {canSend ? (isSent ? '重新获取验证码' : '获取验证码') : `${countdown.secondsLeft} 秒后可重新获取`}
          </Button>
        </View>
        <Field
          label="验证码"
          hint={isSent ? '短信已发出，五分钟内有效' : '先获取验证码，再填短信里的 6 位数字'}
          {...(fault.code && { error: fault.code })}
        >
          <TextInput
            label="验证码"
            keyboard="number"
            placeholder="6 位数字"
            maximumLength={6}
            invalid={fault.code !== undefined}
            onInput={(text) => {
              code.current = text
            }}
          />
        </Field>
        {problem && (
          <Note tone="red" urgent>
            {problem}
          </Note>
        )}
        {asksOwner ? (
          <PhoneOwnerQuestion isBusy={isBusy} onAnswer={enter} />
        ) : (
          <View className="sms-sign-in__action">
            <Button loading={isBusy && isSent} onPress={() => enter()}>
              登录
            </Button>
          </View>
        )}
      </Card>
    </>
  )
}
