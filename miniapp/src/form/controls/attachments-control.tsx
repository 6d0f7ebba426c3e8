import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { AttachmentAnswer } from '#shared/form/answers.ts'
import type { AttachmentsField } from '#shared/form/field.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { Icon } from '../../components/icon.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { Tag } from '../../components/tag.tsx'
import { spoken } from '../../lib/accessibility.ts'
import { chooseOne } from '../../lib/dialog.ts'
import { dropFiles } from '../../lib/kept-file.ts'
import { fieldId } from '../answer-path.ts'
import type { ControlProps } from '../control.ts'
import { isRefusedFile } from '../files/file-tray.ts'
import { showFile } from '../files/show-file.ts'
import { prepareToTakeFiles, takeFiles } from '../files/take-files.ts'
import type { TrayFile } from '../files/tray-file.ts'
import { useSlot } from '../files/use-slot.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { MaterialExample } from '../material-example.tsx'
import { SlotFailures } from './slot-failures.tsx'
import { SentPicture, TrayPicture } from './slot-picture.tsx'
import { SlotSides } from './slot-sides.tsx'
import './attachments-control.css'

/** A slot for a material: several photos, each uploaded by itself. Uploads do not block the form. */
export function AttachmentsControl({ field, path }: ControlProps<AttachmentsField>) {
  const { store, tray, papers, layout, onSend } = useOpenForm()
  const { sent, pending } = useSlot(path)
  const [refusal, setRefusal] = useState<string>()
  const [isPreparing, setPreparing] = useState(false)
  useEffect(prepareToTakeFiles, [])
  const error = useFromForm((form) => form.errorAt(path))
  const room = field.max - sent.length - pending.filter((file) => !isRefusedFile(file)).length

  const add = async (side?: string) => {
    if (isPreparing) return
    const taken = await takeFiles(path, room, () => setPreparing(true), side).finally(() =>
      setPreparing(false),
    )
    setRefusal(taken.refusal)
    if (taken.files.length === 0) return
    tray.add(taken.files)
    onSend()
  }
  const askAboutSent = async (file: AttachmentAnswer) => {
    const at = sent.findIndex(({ id }) => id === file.id)
    const others = sent.filter(({ id }) => id !== file.id)
    const moveTo = (place: number) =>
      store.write(path, [...others.slice(0, place), file, ...others.slice(place)])
    const choices = [
      { words: '看大图', take: () => void showFile(file) },
      ...(at > 0 ? [{ words: '往前移一张', take: () => moveTo(at - 1) }] : []),
      ...(at < others.length ? [{ words: '往后移一张', take: () => moveTo(at + 1) }] : []),
      { words: '删掉这张', take: () => store.write(path, others) },
    ]
    const chosen = await chooseOne(choices.map(({ words }) => words))
    if (chosen !== undefined) choices[chosen]?.take()
  }
  const askAboutPending = async (id: string) => {
    const file = pending.find((one) => one.id === id)
    if (!file) return
    if (file.state === 'failed' && !isRefusedFile(file)) {
      tray.retry(id)
      return onSend()
    }
    const choice = await chooseOne(['看大图', '不传这张'])
    if (choice === 0) await showFile(file)
    if (choice === 1) drop([file])
  }
  const drop = (files: readonly TrayFile[]) => {
    for (const { id } of files) tray.remove(id)
    dropFiles(files)
  }
  const show = (file: AttachmentAnswer | TrayFile) =>
    'state' in file ? (
      <TrayPicture key={file.id} file={file} onPress={() => void askAboutPending(file.id)} />
    ) : (
      <SentPicture key={file.id} file={file} onPress={() => void askAboutSent(file)} />
    )
  // The state of the files just chosen is more important than a missing file.
  const sentence = refusal ?? error
  return (
    <View id={fieldId(path)} className="slot">
      <View className="row">
        <View className="grow strong">{layout === 'step' ? field.label : ''}</View>
        {field.example && <MaterialExample kind={field.example} label={field.label} />}
        {field.canFollow && !isRequired(field) && <Tag tone="amber">可以晚点交</Tag>}
      </View>
      <View className="slot__hint">{hintOf(field, layout === 'step')}</View>
      {field.sides ? (
        <SlotSides
          sides={field.sides}
          label={field.label}
          files={[...sent, ...pending]}
          show={show}
          onAdd={(side) => void add(side)}
        />
      ) : (
        <View className="slot__files">
          {[...sent, ...pending].map(show)}
          {room > 0 && (
            <Pressable
              className="slot__add"
              label={`${field.label}：拍照或选照片`}
              onPress={() => void add()}
            >
              <Icon name="plus" />
            </Pressable>
          )}
        </View>
      )}
      {papers && layout === 'question' && <papers.Card papers={papers.find} />}
      {papers && (
        <papers.Slot
          papers={papers.find}
          slot={path}
          label={field.label}
          used={[...sent, ...pending]}
          room={room}
          onUse={(files) => {
            tray.add(files)
            onSend()
          }}
        />
      )}
      <SlotFailures files={pending} before={sent.length} onDrop={drop} />
      {isPreparing && <View className="slot__hint">正在处理照片，请稍等…</View>}
      {sentence && !isPreparing && (
        <View className="slot__error" {...spoken({ role: 'alert' })}>
          {sentence}
        </View>
      )}
    </View>
  )
}

/** In 关怀 a photo is alone on its screen, so what holds for every photo is said with it. */
function hintOf(field: AttachmentsField, hasLimitsAbove: boolean): string {
  const most = field.sides ? '' : field.min === field.max ? `${field.max} 张` : `最多 ${field.max} 张`
  const later = field.canFollow ? '现在没有先跳过，以后在“办理进度”里补，不耽误办' : ''
  const optional = !field.canFollow && !isRequired(field) ? '没有可以不传' : ''
  const hint = hasLimitsAbove ? field.hint : undefined
  const limits = hasLimitsAbove ? '' : '每张最大 4 MB，会自动压小'
  return [hint, most, limits, later, optional].filter(Boolean).join('；')
}
