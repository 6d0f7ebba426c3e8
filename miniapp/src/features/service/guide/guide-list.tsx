import type { ServiceItem } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { copyText } from '../../../lib/copy-text.ts'

/** The official guide. Mini-programs cannot open other sites, so the address is copied. */
export function GuideList({ guide }: Pick<ServiceItem, 'guide'>) {
  const { link, text } = guide
  if (!link) return null
  return (
    <Card list>
      <ListItem
        title="官方网站"
        note={text}
        value="复制网址"
        onPress={() => void copyText(link, '网址已复制，请到浏览器里粘贴打开')}
      />
    </Card>
  )
}
