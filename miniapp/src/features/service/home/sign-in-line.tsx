import { View } from '@tarojs/components'
import { Pressable } from '../../../components/pressable.tsx'
import { go } from '../../../lib/navigate.ts'
import { canSignInSilently } from '../../../lib/sign-in.ts'

/** For somebody who applied on another phone. Nothing on the page needs it. */
export function SignInLine() {
  return (
    <Pressable
      className="home-sign-in"
      // In WeChat the page itself signs in.
      onPress={() => void go(canSignInSilently ? 'applications' : 'signIn')}
    >
      报过名、交过申请？<View className="ink-blue">登录看进度</View>
    </Pressable>
  )
}
