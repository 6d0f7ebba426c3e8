import { useState } from 'react'
import type { DraftSummary } from '#shared/application/endpoints/drafts.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { erase } from '../../../lib/erase.ts'
import { go } from '../../../lib/navigate.ts'
import { serviceCards } from '../../service/search/service-cards.ts'
import { type Draft, isSynced, listDrafts, removeDraft } from './draft.ts'
import './draft-list.css'

type Listed = Pick<Draft, 'serviceCode' | 'variant' | 'clientToken' | 'savedAt'> & {
  isHere: boolean
  /** The account has it. */
  isKept: boolean
  /** The account has all of it. */
  isWhole: boolean
}

/** Drafts on this phone and on the worker's other phones. */
export function DraftList({ kept, onChange }: { kept: readonly DraftSummary[]; onChange: () => void }) {
  const [, setChange] = useState(0)
  const drafts = mergeDrafts(listDrafts(), kept)
  if (drafts.length === 0) return null
  const remove = async (draft: Listed) => {
    const isMeant = await confirm({
      title: '删掉这份没填完的表？',
      content: '填过的内容和选好的照片都会删掉，找不回来。',
      confirmText: '删掉',
    })
    if (!isMeant) return
    try {
      if (draft.isKept)
        await erase(() => callApi('DELETE /drafts/:id', { params: { id: draft.clientToken } }))
    } catch (failure) {
      return toast(messageOf(failure))
    }
    if (draft.isHere) removeDraft(draft)
    setChange((changes) => changes + 1)
    onChange()
  }
  return (
    <>
      <SectionTitle title="还没提交" />
      <Card list>
        {drafts.map((draft) => (
          <DraftItem key={draft.clientToken} draft={draft} onRemove={() => void remove(draft)} />
        ))}
      </Card>
    </>
  )
}

/** Each draft once: those on this phone, and those that only the account has. */
function mergeDrafts(here: readonly Draft[], kept: readonly DraftSummary[]): readonly Listed[] {
  const own = here.map(
    (draft): Listed => ({
      ...draft,
      isHere: true,
      isKept: draft.ownerId !== undefined,
      isWhole: isSynced(draft),
    }),
  )
  const others = kept
    .filter(({ id }) => here.every(({ clientToken }) => clientToken !== id))
    .map((draft): Listed => ({ ...draft, clientToken: draft.id, isHere: false, isKept: true, isWhole: true }))
  return [...own, ...others].sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt))
}

function DraftItem({ draft, onRemove }: { draft: Listed; onRemove: () => void }) {
  const { serviceCode, variant, clientToken, savedAt, isWhole } = draft
  const name = serviceCards.find(({ code }) => code === serviceCode)?.name ?? '以前的表'
  return (
    <ListItem
      title={
        <Pressable
          className="draft-list__open"
          label={`继续填写${name}`}
          onPress={() =>
            void go('fill', { service: serviceCode, variant: variant ?? undefined, draft: clientToken })
          }
        >
          {name}
        </Pressable>
      }
      note={`填到一半，${momentWords(savedAt)} 保存在${isWhole ? '您的账号里' : '这个手机上'}`}
      value={
        <Pressable className="draft-list__remove" label={`删掉${name}的草稿`} onPress={onRemove}>
          删掉
        </Pressable>
      }
    />
  )
}
