import Taro from '@tarojs/taro'
import { offlineError } from './api-error.ts'
import { signInWithCode } from './sign-in.ts'

/**
 * Signs in as a person of the demo data. Only a development build has a page that calls it, and only a local server
 * answers.
 */
export async function signInForDevelopment(persona: string): Promise<void> {
  const { data } = await Taro.request({
    url: '/development/wechat-code',
    method: 'POST',
    data: { persona },
    header: { 'content-type': 'application/json' },
  }).catch(() => {
    throw offlineError()
  })
  await signInWithCode(String(Object(data).code))
}
