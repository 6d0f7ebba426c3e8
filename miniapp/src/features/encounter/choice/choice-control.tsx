import { View } from '@tarojs/components'
import { useState } from 'react'
import { choiceMinutes } from '#shared/encounter/choice.ts'
import type { ChoiceCounts } from '#shared/encounter/endpoints/encounters.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { NumberStat } from '../../../components/number-stat.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useNow } from '../../../lib/use-now.ts'
import { clockWords } from '../clock-words.ts'
import './choice-control.css'

interface Props {
  eventId: string
  counts: ChoiceCounts & { deadline: number }
  onChange: () => void
}

/** Opens and closes mutual choice. The organizer sees numbers and no picks. */
export function ChoiceControl({ eventId, counts, onChange }: Props) {
  const [minutes, setMinutes] = useState<number>(choiceMinutes[1])
  const [busy, setBusy] = useState(false)
  const now = useNow(1000)
  const params = { id: eventId }
  const left = Math.min(counts.remainingSeconds, (counts.deadline - now) / 1000)
  const run = async (call: () => Promise<unknown>) => {
    setBusy(true)
    await withSession(call).catch((failure: unknown) => toast(messageOf(failure)))
    onChange()
    setBusy(false)
  }
  const open = () => run(() => callApi('POST /organizer/events/:id/choices', { params, body: { minutes } }))
  const close = async () => {
    const isSure = await confirm({
      title: '结束并公布？',
      content: '互相选中的人会知道，其他选择全部删除。结束以后不能再打开。',
      confirmText: '结束公布',
    })
    if (isSure) await run(() => callApi('POST /organizer/events/:id/choices/closing', { params }))
  }
  return (
    <>
      <Card>
        <View className="row">
          <NumberStat large value={counts.men} label="男士到场" tone="blue" />
          <NumberStat large value={counts.women} label="女士到场" tone="rose" />
          {counts.phase === '选择中' && <NumberStat large value={counts.saved} label="已经选好" />}
          {counts.pairs !== null && (
            <NumberStat large value={counts.pairs} label="互相选中（对）" tone="green" />
          )}
        </View>
      </Card>
      <Note tone="rose">
        {counts.phase === '已结束'
          ? '已经公布。互相选中的人在自己手机上看得到，谁选了谁没有别人知道。'
          : '您只看得到人数。谁选了谁除了系统没有人看得到，结束时没有互相选中的选择全部删除。'}
      </Note>
      {counts.phase === '选择中' && (
        <View className="t1 center choice-control__clock">{left > 0 ? clockWords(left) : '时间到'}</View>
      )}
      {counts.phase !== '已结束' && (
        <Card>
          <View className="t3">
            {counts.phase === '未开始' ? '给大家多少时间选？' : '从现在起再给多少时间？'}
          </View>
          <OptionList
            label="时间"
            options={choiceMinutes.map(minutesWords)}
            chosen={[minutesWords(minutes)]}
            onPress={(words) => setMinutes(Number.parseInt(words, 10))}
          />
          <View className="choice-control__buttons">
            {counts.phase === '未开始' ? (
              <Button tone="rose" loading={busy} onPress={() => void open()}>
                打开双向选择
              </Button>
            ) : (
              <>
                <Button kind="ghost" loading={busy} onPress={() => void open()}>
                  改成再选 {minutesWords(minutes)}
                </Button>
                <Button tone="rose" loading={busy} onPress={() => void close()}>
                  结束，公布结果
                </Button>
              </>
            )}
          </View>
        </Card>
      )}
    </>
  )
}

const minutesWords = (minutes: number) => `${minutes} 分钟`
