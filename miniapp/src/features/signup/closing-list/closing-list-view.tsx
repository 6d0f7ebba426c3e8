import { View } from '@tarojs/components'
import { province } from '#province/facts/province.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Tag } from '../../../components/tag.tsx'
import { copyText } from '../../../lib/copy-text.ts'
import { poolLabel } from '../../event/event-words.ts'
import { ClosingLines } from './closing-lines.tsx'
import { countClosingLines } from './closing-list.ts'
import { type CheckedList, findOwnLine } from './use-closing-list.ts'
import './closing-list-view.css'

/** Whether the list is the published one, the reader's own line, and all lines. */
export function ClosingListView({ checked, signup }: { checked: CheckedList; signup: Signup | null }) {
  const { lines, hash, text } = checked
  const own = signup ? findOwnLine(checked, signup) : undefined
  return (
    <>
      <Verdict checked={checked} />
      {own && (
        <Card list>
          <ListItem
            title={`我是第 ${own.line.number} 号`}
            note={
              own.isOwn
                ? '这一行末尾的编号只有您和主办方算得出，已经对上'
                : '这一行末尾的编号和您的报名对不上，请问主办方'
            }
            value={own.line.status}
          />
        </Card>
      )}
      <SectionTitle title="截止的时候" />
      <Card list>
        {Object.entries(countClosingLines(lines)).map(([pool, statuses]) => (
          <ListItem
            key={pool}
            title={poolLabel(pool)}
            value={Object.entries(statuses)
              .map(([status, count]) => `${status} ${count}`)
              .join(' · ')}
          />
        ))}
      </Card>
      <ClosingLines lines={lines} own={own?.line.number} />
      <SectionTitle title="自己动手核对" />
      <Card list>
        <ListItem
          title="复制名单原文"
          note="粘贴到能算 SHA-256 的工具里，算出来要和下面的校验码一样"
          onPress={() => void copyText(text, '名单原文已复制')}
        />
        <ListItem
          title="复制校验码"
          note={hash}
          label="复制校验码"
          onPress={() => void copyText(hash, '校验码已复制')}
        />
      </Card>
    </>
  )
}

function Verdict({ checked: { isUnchanged, closedAt, lines } }: { checked: CheckedList }) {
  return (
    <Card className="closing-verdict">
      <Tag tone={isUnchanged ? 'green' : 'red'}>{isUnchanged ? '已核对' : '对不上'}</Tag>
      <View className="t1">{isUnchanged ? '名单没有改过' : '名单和校验码不一样'}</View>
      <View className="t3">
        {momentWords(closedAt)} 报名截止，共 {lines.length} 份报名。
        {isUnchanged
          ? '这部手机刚刚重新算了一遍，和截止时公布的校验码一样：从那时起没有人插队。'
          : `请截图保存，问主办方，或拨打 ${province.hotline}。`}
      </View>
    </Card>
  )
}
