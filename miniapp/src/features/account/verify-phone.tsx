import { View, Button as WechatButton } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#shared/api/sessions.ts'
import { Card } from '../../components/card.tsx'
import { callApi } from '../../lib/api.ts'
import { messageOf } from '../../lib/api-error.ts'
import { toast } from '../../lib/dialog.ts'
import { withSession } from '../../lib/sign-in.ts'
import './verify-phone.css'

/**
 * WeChat's phone button, shown only where it exists and only until a phone is verified: each use costs the union money.
 * Only a verified phone makes an organizer; nobody else needs it.
 */
export function VerifyPhone({ me }: { me: Me }) {
  const [isVerified, setVerified] = useState(me.isPhoneVerified)
  if (process.env.TARO_ENV !== 'weapp' || isVerified) return null
  const verify = async (code: string | undefined) => {
    if (!code) return
    try {
      await withSession(() => callApi('POST /me/phone', { body: { code } }))
      setVerified(true)
      toast('手机号已验证')
    } catch (failure) {
      toast(messageOf(failure))
    }
  }
  return (
    <Card>
      <View className="t3">活动组织者请验证手机号，工会按手机号认人。</View>
      <WechatButton
        className="verify-phone"
        openType="getPhoneNumber"
        onGetPhoneNumber={(event) => void verify(event.detail.code)}
      >
        验证手机号
      </WechatButton>
    </Card>
  )
}
