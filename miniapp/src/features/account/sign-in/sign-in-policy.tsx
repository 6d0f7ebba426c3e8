import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Checkbox } from '../../../components/checkbox.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { back, go } from '../../../lib/navigate.ts'
import { keepOwnPhone } from '../../../lib/own-phone.ts'
import './sms-sign-in.css'

/** H5: what signing in collects and for what, before the phone number is asked for. Nothing is sent without agreeing. */
export function SignInPolicy({ onAgree }: { onAgree: () => void }) {
  const [isOwn, setOwn] = useState(false)
  const agree = () => {
    keepOwnPhone(isOwn)
    onAgree()
  }
  return (
    <>
      <SectionTitle title="登录前请先看" />
      <Card>
        <View>登录要用您的手机号：用来认出是您本人，接收办理的消息。短信验证码只用来登录。</View>
        <View className="t3 sms-sign-in__action">
          看服务和活动不用登录。收集什么、谁看得到、保存多久，都写在下面。
        </View>
      </Card>
      <Card list>
        <ListItem lead={<Icon name="shield" />} title="隐私政策" onPress={() => void go('privacy')} />
        <ListItem lead={<Icon name="document" />} title="服务协议" onPress={() => void go('agreement')} />
      </Card>
      <Card>
        <Checkbox
          checked={isOwn}
          onChange={setOwn}
          label="这是我自己的手机或电脑。不勾的话，30 分钟没有操作就退出登录，个人信息从这里清除"
        />
        <View className="sms-sign-in__action">
          <Button onPress={agree}>同意，用手机号登录</Button>
        </View>
        <View className="sms-sign-in__action">
          <Button kind="ghost" onPress={() => void back()}>
            不同意，先看看
          </Button>
        </View>
      </Card>
    </>
  )
}
