import { View } from '@tarojs/components'
import { isUndecided } from '#shared/application/status.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { readDraft } from '../drafts/draft.ts'
import { forgetFinished } from '../submissions/finished-application.ts'
import { useApplications } from '../use-applications.ts'

interface Props {
  item: ServiceItem
  itemForm: ItemForm
}

/** 用上次的内容, for a worker who applied for this before and has neither a draft nor an open application. */
export function LastContentCard(props: Props) {
  return useMe() ? <SignedIn {...props} /> : null
}

function SignedIn({ item, itemForm }: Props) {
  const { data = [] } = useApplications()
  const same = data.filter(
    ({ serviceCode, variant }) => serviceCode === item.code && variant === itemForm.variant,
  )
  const last = same[0]
  const isOpen = same.some(({ status }) => isUndecided(status))
  if (!last || isOpen || readDraft({ serviceCode: item.code, variant: itemForm.variant })) return null
  const begin = () => {
    forgetFinished({ serviceCode: item.code, variant: itemForm.variant })
    void go('fill', { service: item.code, variant: itemForm.variant ?? undefined, from: last.reference })
  }
  return (
    <Card row label={`用上次的内容：${dayWords(last.submittedAt)} 交的那份`} onPress={begin}>
      <View className="grow">
        <View className="strong">用上次的内容</View>
        <View className="t4">{dayWords(last.submittedAt)} 交的那份：填过的都带上，看一遍就能交</View>
      </View>
      <View className="ink-blue">带上</View>
    </Card>
  )
}
