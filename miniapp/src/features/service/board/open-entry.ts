import Taro from '@tarojs/taro'
import type { Entry } from '#shared/service/endpoints/notices.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { copyText } from '../../../lib/copy-text.ts'

/** What a tap on an entry does, in two characters. */
export const entryVerb = (entry: Entry): string =>
  entry.kind === '电话' ? '拨打' : opensInWechat(entry) ? '打开' : '复制'

/** Calls a number, opens another mini-program, or copies what this app cannot open and says where to paste it. */
export function openEntry(entry: Entry): void {
  if (entry.kind === '电话') callPhone(entry.target ?? '')
  else if (entry.kind === '网站') void copyText(entry.target ?? '', '网址已复制，请到浏览器里粘贴打开')
  else if (opensInWechat(entry)) openMiniProgram(entry)
  else copyName(entry)
}

const opensInWechat = ({ kind, target }: Entry) =>
  process.env.TARO_ENV === 'weapp' && kind === '小程序' && target !== null

const copyName = ({ title }: Entry) => void copyText(title, '名称已复制，到微信里粘贴搜索')

/** WeChat asks the person first. A person who says no has seen why nothing opened. */
function openMiniProgram(entry: Entry): void {
  Taro.navigateToMiniProgram({ appId: entry.target ?? '', path: entry.path ?? '' }).catch(
    (failure: unknown) => {
      if (!/cancel/.test(String(Object(failure).errMsg))) copyName(entry)
    },
  )
}
