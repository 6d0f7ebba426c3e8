import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { signOut } from '../sign-in/sign-out.ts'

/** Links: where to ask, privacy, accessibility, and signing out. */
export function HelpList() {
  const isSignedIn = useMe() !== undefined
  return (
    <Card list>
      <ListItem
        lead={<Icon name="phone" />}
        title={hotline.label}
        value={hotline.phone}
        label={`拨打${hotline.label} ${hotline.phone}`}
        onPress={() => callPhone(hotline.phone)}
      />
      <ListItem lead={<Icon name="shield" />} title="隐私政策" onPress={() => void go('privacy')} />
      <ListItem lead={<Icon name="document" />} title="服务协议" onPress={() => void go('agreement')} />
      <ListItem lead={<Icon name="eye" />} title="无障碍说明" onPress={() => void go('accessibility')} />
      {isSignedIn && (
        <ListItem lead={<Icon name="close" />} title="退出登录" onPress={() => void signOut()} />
      )}
    </Card>
  )
}
