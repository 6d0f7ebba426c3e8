import { province } from '#province/facts/province.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { copyText } from '../../../lib/copy-text.ts'

/** H5 in production: why nobody can sign in here, and where one can. */
export function BrowseOnly() {
  return (
    <>
      <Note tone="amber">网页版目前只能浏览。要申请、报名或看进度，请在微信里打开小程序办理。</Note>
      <Card list>
        <ListItem
          lead={<Icon name="search" />}
          title={`微信里搜“${province.product}”`}
          note="打开微信，点最上面的放大镜，输入名称，选小程序"
          value="复制名称"
          label={`复制小程序名称：${province.product}`}
          onPress={() => void copyText(province.product, '名称已复制，到微信里粘贴搜索')}
        />
        <ListItem
          lead={<Icon name="phone" />}
          title="不用微信也能办"
          note={`打 ${hotline.phone} 问清楚，到就近的工会窗口办理`}
          value={hotline.phone}
          label={`拨打${hotline.label} ${hotline.phone}`}
          onPress={() => callPhone(hotline.phone)}
        />
      </Card>
    </>
  )
}
