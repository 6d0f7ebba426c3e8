import { useState } from 'react'
import { serviceCards } from '#shared/service/service-cards.gen.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { momentWords } from '../../lib/china-time.ts'
import { confirm } from '../../lib/dialog.ts'
import { go } from '../../lib/navigate.ts'
import { type Draft, listDrafts, removeDraft } from './draft.ts'
import './draft-list.css'

/** Forms that were begun and not submitted. They are on this phone only. */
export function DraftList() {
  const [, setChange] = useState(0)
  const drafts = listDrafts()
  if (drafts.length === 0) return null
  const remove = async (draft: Draft) => {
    const isMeant = await confirm({
      title: '删掉这份没填完的表？',
      content: '填过的内容和选好的照片都会删掉，找不回来。',
      confirmText: '删掉',
    })
    if (!isMeant) return
    removeDraft(draft)
    setChange((changes) => changes + 1)
  }
  return (
    <>
      <SectionTitle title="还没提交" />
      <Card list>
        {drafts.map((draft) => (
          <DraftItem
            key={`${draft.serviceCode} ${draft.variant}`}
            draft={draft}
            onRemove={() => void remove(draft)}
          />
        ))}
      </Card>
    </>
  )
}

function DraftItem({ draft, onRemove }: { draft: Draft; onRemove: () => void }) {
  const { serviceCode, variant, savedAt } = draft
  const name = serviceCards.find(({ code }) => code === serviceCode)?.name ?? '以前的表'
  return (
    <ListItem
      title={
        <Pressable
          className="draft-list__open"
          label={`继续填写${name}`}
          onPress={() => void go('fill', { service: serviceCode, variant: variant ?? undefined })}
        >
          {name}
        </Pressable>
      }
      note={`填到一半，${momentWords(savedAt)}保存在这个手机上`}
      value={
        <Pressable className="draft-list__remove" label={`删掉${name}的草稿`} onPress={onRemove}>
          删掉
        </Pressable>
      }
    />
  )
}
