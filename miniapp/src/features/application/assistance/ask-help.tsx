import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { inChina } from '#shared/foundation/china-words.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { restart } from '../../../lib/navigate.ts'
import { type ApplicationSession, leaveApplication } from '../submissions/application-session.ts'
import { askToSignIn } from '../submissions/ask-to-sign-in.ts'
import { useAssistance } from './use-assistance.ts'
import './ask-help.css'

/** 请人帮忙填: the code to read out, the name to agree to, and the way back to the form. */
export function AskHelp({ session }: { session: ApplicationSession }) {
  const { serviceCode, variant, clientToken } = session.draft()
  const help = useAssistance(clientToken)
  const { assistance, code, isBusy } = help
  useDidShow(() => void help.look())
  const ask = async () => {
    if (askToSignIn()) return
    // The helper sees the draft in the account, so everything typed is saved there first.
    if (!session.isKept()) session.update({})
    await session.sync.save()
    if (session.sync.state() !== 'synced') return help.fail('草稿还没有存到账号里，请联网后再试')
    await help.request()
  }
  const goOn = () => {
    const form = { serviceCode, variant }
    // The helper's entries are in the account. They replace the draft on this phone.
    leaveApplication(form)
    void restart('fill', { service: serviceCode, variant: variant ?? undefined, draft: clientToken })
  }
  const state = assistance?.state
  return (
    <Page title="请人帮忙填">
      {(state === undefined || state === '已结束') && (
        <>
          {assistance?.ending === '已填好' && (
            <Card tone="green">
              <View className="strong">{assistance.officer} 已经填好了</View>
              <View className="t3">请您自己核对一遍，补上照片和承诺，再提交。</View>
              <View className="assist-answer">
                <Button onPress={goOn}>去核对和提交</Button>
              </View>
            </Card>
          )}
          {assistance?.ending === '到时间' && <Note tone="amber">上一次协助到时间了，填好的都保留。</Note>}
          <Card>
            <View className="strong">可以请工会工作者帮您填</View>
            <View className="t3 assist-line">1. 生成一个协助码，读给对方听</View>
            <View className="t3 assist-line">2. 对方输入以后，您先看清名字和工会，再决定同不同意</View>
            <View className="t3 assist-line">3. 对方填好，您在自己手机上核对、提交</View>
            <View className="t4 assist-line">
              同意以后，对方看得到您已经填的内容，最多两小时；您随时可以结束。对方不能替您提交。
            </View>
          </Card>
          <Button
            kind={assistance?.ending === '已填好' ? 'ghost' : 'primary'}
            loading={isBusy}
            onPress={() => void ask()}
          >
            {assistance ? '再请人帮忙' : '生成协助码'}
          </Button>
        </>
      )}
      {state === '等输入' && (
        <>
          <Card>
            <View className="strong">把这 6 位数字读给工会工作者</View>
            {code ? (
              <View className="assist-code">{code.code}</View>
            ) : (
              <View className="t3">协助码只显示一次。没记下的话，请重新生成。</View>
            )}
            {code && <View className="t4">{inChina(code.expiresAt).clock} 前有效</View>}
          </Card>
          <Button kind="ghost" loading={isBusy} onPress={() => void ask()}>
            重新生成
          </Button>
        </>
      )}
      {state === '等同意' && (
        <Card tone="amber">
          <View className="strong">{assistance?.officer}</View>
          <View className="t3">想帮您填“{assistance?.serviceName}”。请确认就是您面前的这位，再点同意。</View>
          <View className="row assist-answer">
            <Button kind="ghost" onPress={() => void help.answer(false)}>
              不同意
            </Button>
            <Button loading={isBusy} onPress={() => void help.answer(true)}>
              同意
            </Button>
          </View>
        </Card>
      )}
      {state === '填写中' && (
        <>
          <Note>
            {assistance?.officer} 正在帮您填。
            {assistance?.endsAt && `${inChina(assistance.endsAt).clock} 自动结束。`}
            这时请不要在这部手机上改这份表。
          </Note>
          <Button kind="ghost" loading={isBusy} onPress={() => void help.end()}>
            结束协助
          </Button>
        </>
      )}
      {help.problem && (
        <Note tone="red" urgent>
          {help.problem}
        </Note>
      )}
    </Page>
  )
}
