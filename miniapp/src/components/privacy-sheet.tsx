import { View, Button as WechatButton } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import {
  agreeToPrivacy,
  declinePrivacy,
  useIsPrivacyAsked,
  watchForPrivacyRequests,
} from '../lib/privacy-request.ts'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'
import './wechat-button.css'

const agreeId = 'agree-to-privacy'

/** WeChat: what a person reads and agrees to, once, before the album, a file or the phone number is used. */
export function PrivacySheet() {
  const isAsked = useIsPrivacyAsked()
  useEffect(watchForPrivacyRequests, [])
  return (
    <Sheet title="用到您的照片、文件或手机号之前" open={isAsked} onClose={declinePrivacy}>
      <View className="t3">
        只在您自己选的时候才用，用来办您正在办的事。请先看《用户隐私保护指引》，同意后继续。
      </View>
      <Button kind="ghost" onPress={() => Taro.openPrivacyContract({})}>
        看《用户隐私保护指引》
      </Button>
      <WechatButton
        id={agreeId}
        className="wechat-button"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => agreeToPrivacy(agreeId)}
      >
        同意并继续
      </WechatButton>
      <Button kind="ghost" onPress={declinePrivacy}>
        不同意
      </Button>
    </Sheet>
  )
}
