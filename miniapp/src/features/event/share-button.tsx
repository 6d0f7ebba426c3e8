import { Button as NativeButton } from '@tarojs/components'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../lib/copy-text.ts'
import './share-button.css'

/** Hands the event on: WeChat opens its own list of chats, which only its own button may; a browser copies the link. */
export function ShareButton() {
  if (process.env.TARO_ENV === 'h5') {
    const copyLink = () => void copyText(location.href, '链接已复制，可以发给工友')
    return (
      <Button kind="ghost" narrow onPress={copyLink}>
        分享
      </Button>
    )
  }
  return (
    <NativeButton className="button button--ghost button--narrow share-button" openType="share">
      分享
    </NativeButton>
  )
}
