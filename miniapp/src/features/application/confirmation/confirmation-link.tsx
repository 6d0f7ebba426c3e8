import { Image, Button as NativeButton, View } from '@tarojs/components'
import type { ConfirmationLink as Link } from '#shared/application/endpoints/confirmations.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { copyText } from '../../../lib/copy-text.ts'
import { pageUrl } from '../../../lib/navigate.ts'
import { linkOf } from './link-of.ts'
import { linkPicture } from './link-picture.ts'
import './confirmation-link.css'

/** The link, to show to the chair, to send in WeChat or to copy. */
export function ConfirmationLink({ link }: { link: Link }) {
  const picture = linkPicture(link)
  return (
    <Card className="confirmation-link">
      {picture && (
        <View className="confirmation-link__frame" role="img" ariaLabel="确认链接的二维码">
          <Image className="confirmation-link__picture" src={picture} />
        </View>
      )}
      <View className="strong">请单位工会主席用微信扫一扫</View>
      <View className="t3">{dayWords(link.expiresAt)}前有效，只能用一次。重新生成以后，这一个就作废。</View>
      {process.env.TARO_ENV === 'h5' ? (
        <Button onPress={() => void copyText(linkOf(link.token), '链接已复制，可以发给工会主席')}>
          复制链接
        </Button>
      ) : (
        <NativeButton className="button fill-red confirmation-link__share" openType="share">
          发给工会主席
        </NativeButton>
      )}
    </Card>
  )
}

/** The page that a share card opens. */
export const confirmPath = (token: string) => pageUrl('confirm', { token })
