import type { Me } from '#shared/account/endpoints/sessions.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'

interface Props {
  me: Me
  /** How many of them wait for the worker. */
  applications: number
  signups: number
}

/** Links to everything of the worker with what waits there, and to event management for organizers. */
export function MyList({ me, applications, signups }: Props) {
  const unread = me.unreadMessages
  return (
    <>
      <Card list>
        <ListItem
          lead={<Icon name="document" />}
          title="我的申请"
          value={waitingTag(applications)}
          onPress={() => void go('applications')}
        />
        <ListItem
          lead={<Icon name="ticket" />}
          title="我的报名"
          value={waitingTag(signups)}
          onPress={() => void go('mySignups')}
        />
        <ListItem
          lead={<Icon name="shield" />}
          title="个人信息"
          note="常用信息、同意过的、下载、注销账号"
          label="个人信息，常用信息、同意过的、下载、注销账号"
          onPress={() => void go('personal')}
        />
        <ListItem
          lead={<Icon name="bell" />}
          title="消息"
          label={unread > 0 ? `消息，${unread} 条未读` : '消息'}
          value={unread > 0 && <Tag tone="red">{`${unread} 条未读`}</Tag>}
          onPress={() => void go('messages')}
        />
      </Card>
      {me.isHelper && (
        <Card list>
          <ListItem
            lead={<Icon name="edit" />}
            title="协助职工填写"
            note="输入职工读给您的协助码"
            onPress={() => void go('help')}
          />
        </Card>
      )}
      {me.isOrganizer && (
        <Card list>
          <ListItem
            lead={<Icon name="people" />}
            title="活动管理"
            note="审核报名、看名单、导出"
            onPress={() => void go('managedEvents')}
          />
        </Card>
      )}
    </>
  )
}

const waitingTag = (count: number) => count > 0 && <Tag tone="red">{`${count} 件等您办`}</Tag>
