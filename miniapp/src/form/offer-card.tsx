import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { paperConsent } from '#shared/account/paper-consent.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import { Card } from '../components/card.tsx'
import { messageOf } from '../lib/api-error.ts'
import { confirm, toast } from '../lib/dialog.ts'
import { listOpenPapers, type PaperOffers } from './files/paper-offers.ts'
import { useOpenForm } from './form-context.ts'

/** Above the slots: all accepted papers of before at once. Who has not agreed to be offered them is asked first. */
export function OfferCard({ offers }: { offers: PaperOffers }) {
  const { store, tray, onSend } = useOpenForm()
  const offer = useSyncExternalStore(offers.subscribe, offers.offer, offers.offer)
  useSyncExternalStore(store.subscribe, store.answers)
  useSyncExternalStore(tray.subscribe, () => tray.toSend().length)
  const slots = store.visible().flatMap(({ field }) => (field.kind === 'attachments' ? [field] : []))
  if (!offer.agreedAt) {
    const count = offer.slots.filter((slot) => slots.some(({ name }) => name === slot)).length
    return count > 0 ? (
      <Offer
        title={`以前通过的材料有 ${count} 张，不用重拍`}
        note="看一下说明，同意后列出来给您选"
        act="看看"
        onPress={() => void askFor(offers)}
      />
    ) : null
  }
  const open = slots.flatMap(({ name, max }) => {
    const used = [...filesOf(store.read(name)), ...tray.list(name)]
    return listOpenPapers(offers, name, used, max - used.length)
  })
  if (open.length === 0) return null
  const ends = open.map(({ paper }) => paper.endsAt).sort()
  const useAll = () => {
    tray.add(open.map(({ file }) => file))
    onSend()
  }
  return (
    <Offer
      title={`以前通过的材料有 ${open.length} 张能用`}
      note={`最早的用到 ${dayWords(ends[0] ?? '')}。不想再列：我的 → 个人信息 → 我同意过的`}
      act="全部用上"
      onPress={useAll}
    />
  )
}

async function askFor(offers: PaperOffers): Promise<void> {
  const { title, text } = paperConsent
  if (!(await confirm({ title, content: text, confirmText: '同意', cancelText: '不用' }))) return
  await offers.agree().catch((failure: unknown) => toast(messageOf(failure)))
}

function Offer({
  title,
  note,
  act,
  onPress,
}: Record<'title' | 'note' | 'act', string> & { onPress: () => void }) {
  return (
    <Card row label={`${title}：${act}`} onPress={onPress}>
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="t4">{note}</View>
      </View>
      <View className="ink-blue">{act}</View>
    </Card>
  )
}
