import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { findServiceItem } from '#province/catalogue.ts'
import { province } from '#province/facts/province.ts'
import { sceneKinds } from '#shared/foundation/scene-kinds.ts'
import { hotline } from '#shared/service/groups.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { OngoingApplication } from '../../../features/application/following/ongoing-application.tsx'
import { LastContentCard } from '../../../features/application/start/last-content-card.tsx'
import { ServiceFooter } from '../../../features/application/start/service-footer.tsx'
import { getLegalBases } from '../../../features/service/get-legal-bases.ts'
import { GuideList } from '../../../features/service/guide/guide-list.tsx'
import { LegalBasisList } from '../../../features/service/guide/legal-basis-list.tsx'
import { MaterialList } from '../../../features/service/guide/material-list.tsx'
import { NumberedText } from '../../../features/service/guide/numbered-text.tsx'
import { ReceivingCard } from '../../../features/service/guide/receiving-card.tsx'
import { ServiceHeader } from '../../../features/service/guide/service-header.tsx'
import { VariantChoice } from '../../../features/service/guide/variant-choice.tsx'
import { listMaterials } from '../../../features/service/materials.ts'
import { closedWords } from '../../../features/service/settings/closed-words.ts'
import { useServiceSetting } from '../../../features/service/settings/use-service-setting.ts'
import { go, pageUrl } from '../../../lib/navigate.ts'
import { openedBy } from '../../../lib/opened-by.ts'

export default function ServicePage() {
  const item = findServiceItem(openedBy(useRouter().params, 'service', sceneKinds.service) ?? '')
  return item ? <Service item={item} /> : <NoSuchService />
}

/** Everything a worker wants to know before beginning. It works offline: the catalogue is in the package. */
function Service({ item }: { item: ServiceItem }) {
  const setting = useServiceSetting(item.code)
  const itemForms = listItemForms(item)
  const asked = useRouter().params.variant
  const [variant, setVariant] = useState(
    (itemForms.find((one) => one.variant === asked) ?? itemForms[0])?.variant ?? '',
  )
  useShareAppMessage(() => ({
    title: `${item.name}｜${province.shortName}工会`,
    path: pageUrl('service', { service: item.code }),
  }))
  const [, setShown] = useState(0)
  // After coming back from the form, a draft may have been added or deleted.
  useDidShow(() => setShown((times) => times + 1))
  const itemForm = itemForms.find((one) => (one.variant ?? '') === variant)
  const closed = closedWords(setting, item.closesOn)
  const days = setting?.committedWorkingDays ?? item.committedWorkingDays
  const phone = setting?.enquiryPhone ?? item.guide.phone ?? hotline.phone
  return (
    <Page
      title="服务事项"
      footer={<ServiceFooter item={item} itemForm={itemForm} isClosed={closed !== undefined} />}
    >
      <ServiceHeader
        item={item}
        itemForm={itemForm}
        committedWorkingDays={days}
        amount={setting?.amount ?? '按当地标准核定，通过时告诉您'}
      />
      <OngoingApplication serviceCode={item.code} />
      {itemForm && !closed && <LastContentCard item={item} itemForm={itemForm} />}
      {closed && <Note tone="amber">{closed}</Note>}
      {setting?.notice && <Note>{setting.notice}</Note>}
      {item.handledBy.way === 'variants' && (
        <VariantChoice variants={item.handledBy.variants} chosen={variant} onChoose={setVariant} />
      )}
      <ReceivingCard item={item} phone={phone} />
      <NumberedText title="谁能申请" lines={item.acceptanceConditions} />
      {itemForm && <MaterialList materials={listMaterials(itemForm.form)} />}
      <NumberedText title="怎么办" lines={item.procedureSteps} numbered />
      <LegalBasisList legalBases={getLegalBases(item)} />
      <GuideList guide={item.guide} />
    </Page>
  )
}

function NoSuchService() {
  return (
    <Page title="服务事项">
      <EmptyState
        title="没有找到这项服务"
        note="可能已经调整，请到首页看看现在有哪些"
        action="回首页"
        onAction={() => void go('home')}
      />
    </Page>
  )
}
