import { Button as NativeButton } from '@tarojs/components'
import { copyText } from '../lib/copy-text.ts'
import { Button } from './button.tsx'
import './share-button.css'

interface Props {
  /** The main action of its place, at full width. Otherwise it stands beside the main action. */
  main?: boolean
  words?: string
  /** What a browser copies: the address of the page unless given. */
  link?: string
}

/** Shares the page. WeChat opens its own list of chats, which only its own button may do. A browser copies the link. */
export function ShareButton({ main = false, words = '分享', link }: Props) {
  if (process.env.TARO_ENV === 'h5') {
    const copyLink = () => void copyText(link ?? location.href, '链接已复制，可以发给工友')
    return (
      <Button kind={main ? 'primary' : 'ghost'} narrow={!main} onPress={copyLink}>
        {words}
      </Button>
    )
  }
  const look = main ? 'fill-red' : 'button--ghost button--narrow'
  return (
    <NativeButton className={`button ${look} share-button`} openType="share">
      {words}
    </NativeButton>
  )
}
