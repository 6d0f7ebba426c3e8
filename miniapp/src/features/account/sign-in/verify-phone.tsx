import { View, Button as WechatButton } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#shared/account/endpoints/sessions.ts'
import { Card } from '../../../components/card.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { phoneButtonFault, sendPhoneCode } from './send-phone-code.ts'
import '../../../components/wechat-button.css'

const organizerWords = '活动组织者请验证手机号，工会按手机号认人。'

interface Props {
  me: Me
  /** Why the phone number is asked for. */
  words?: string
  onVerified?: () => void
}

/**
 * WeChat's phone button. It is shown only where it exists and only until a phone is verified, because each use costs
 * the union money. Only organizers and listed union officers need a verified phone.
 */
export function VerifyPhone({ me, words = organizerWords, onVerified }: Props) {
  const [isVerified, setVerified] = useState(me.isPhoneVerified)
  if (process.env.TARO_ENV !== 'weapp' || isVerified) return null
  const verify = async ({ code, errMsg }: { code?: string; errMsg: string }) => {
    const fault = phoneButtonFault(errMsg)
    if (!code) return fault && toast(fault)
    try {
      await sendPhoneCode(code)
      setVerified(true)
      toast('手机号已验证')
      onVerified?.()
    } catch (failure) {
      toast(messageOf(failure))
    }
  }
  return (
    <Card>
      <View className="t3">{words}</View>
      <WechatButton
        className="wechat-button"
        openType="getPhoneNumber"
        onGetPhoneNumber={(event) => void verify(event.detail)}
      >
        验证手机号
      </WechatButton>
    </Card>
  )
}
