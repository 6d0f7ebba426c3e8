import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { deleteAccount } from '../../../features/account/personal-data/delete-account.ts'
import { downloadMyData } from '../../../features/account/personal-data/download-my-data.ts'
import { SignInNeeded } from '../../../features/account/sign-in/sign-in-needed.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'

/** What the worker can do with their data: see, change, download, withdraw consents, delete. */
export default function PersonalPage() {
  const isSignedIn = useMe() !== undefined
  const [said, setSaid] = useState<{ words: string; isProblem: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<string | undefined>) => {
    if (isBusy) return
    setBusy(true)
    setSaid(undefined)
    try {
      const words = await act()
      if (words) setSaid({ words, isProblem: false })
    } catch (failure) {
      setSaid({ words: messageOf(failure), isProblem: true })
    } finally {
      setBusy(false)
    }
  }
  if (!isSignedIn && !said) {
    return (
      <Page title="个人信息">
        <SignInNeeded />
      </Page>
    )
  }
  return (
    <Page title="个人信息">
      {said && (
        <Note tone={said.isProblem ? 'red' : 'green'} urgent>
          {said.words}
        </Note>
      )}
      {isSignedIn && (
        <>
          <Card list>
            <ListItem
              lead={<Icon name="edit" />}
              title="常用信息"
              note="每张表都要填的内容，看一看、改一改、清空"
              onPress={() => void go('profile')}
            />
            <ListItem
              lead={<Icon name="person" />}
              title="我的孩子"
              note="给孩子报过名的，看一看、删掉"
              onPress={() => void go('children')}
            />
            <ListItem
              lead={<Icon name="shield" />}
              title="我同意过的"
              note="同意过哪些信息使用说明，可以撤回"
              onPress={() => void go('consents')}
            />
          </Card>
          <Card list>
            <ListItem
              lead={<Icon name="download" />}
              title="下载我的信息"
              note="申请、报名、消息都在里面，证件号码只写几位"
              value="网页"
              label="下载我的信息，网页，可以直接看"
              onPress={() => void run(() => downloadMyData('html'))}
            />
            <ListItem
              lead={<Icon name="download" />}
              title="下载数据文件"
              note="给别的系统用，JSON 格式"
              onPress={() => void run(() => downloadMyData('json'))}
            />
          </Card>
          <Card list>
            <ListItem
              lead={<Icon name="people" />}
              title="合并账号"
              note="在微信里和网页上办的不在一起？合成一个账号"
              onPress={() => void go('joinAccounts')}
            />
            <ListItem
              lead={<Icon name="search" />}
              title="找不到以前的申请？"
              note={`网页和微信是两个账号，可以合并；在网页上用短信验证码登录办的，还到网页上用那个手机号登录看。再找不到就打 ${province.hotline}，报申请编号`}
              onPress={() => callPhone(hotline.phone)}
            />
          </Card>
          <Card list>
            <ListItem
              lead={<Icon name="trash" />}
              title="注销账号"
              note="清除所有个人信息，不能恢复"
              onPress={() => void run(deleteAccount)}
            />
          </Card>
        </>
      )}
    </Page>
  )
}
