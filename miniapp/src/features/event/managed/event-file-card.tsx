import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { type EventFile, type EventFilePurpose, fitsPurpose } from '#shared/event/event-file.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { usePicturePath } from '../../../form/files/picture-path.ts'
import { showFile } from '../../../form/files/show-file.ts'
import { callApi } from '../../../lib/api.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { sentenceOf, useChange } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { sendEventFile } from './send-event-file.ts'
import './event-file-card.css'

interface Props {
  eventId: string
  purpose: EventFilePurpose
  file: EventFile | undefined
  onChange: () => void
}

const notes: Record<EventFilePurpose, string> = {
  封面: '活动页和活动列表上的图片，横的好看。上传时微信会检查',
  群二维码: '只有报上名的人看得到，活动结束就没有了。微信群的二维码七天失效，记得换',
  附件: '比赛规则、课程表这类 PDF，谁都能看，不超过 4 MB',
}

const from = '/my/event-files'

/** One picture or PDF of the event: what it is for, what there is, and sending another. */
export function EventFileCard({ eventId, purpose, file, onChange }: Props) {
  const [fault, setFault] = useState<string>()
  const { isBusy, run } = useOneTask()
  const removal = useChange(onChange)
  const send = () =>
    run(async () => {
      setFault(undefined)
      try {
        if (!(await sendEventFile(eventId, purpose))) return
        toast(`${purpose}已上传`)
        onChange()
      } catch (failure) {
        setFault(sentenceOf(failure))
      }
    })
  const remove = async () => {
    if (
      !file ||
      !(await confirm({ title: `去掉${purpose}？`, content: '以后可以再传。', confirmText: '去掉' }))
    )
      return
    const params = { id: eventId, fileId: file.id }
    await removal.run(() => callApi('DELETE /organizer/events/:id/files/:fileId', { params }), '已去掉')
  }
  return (
    <Card>
      <View className="strong">{purpose}</View>
      <View className="t4">{notes[purpose]}</View>
      {file && <Shown file={file} />}
      {fault !== undefined && (
        <Note tone="red" urgent>
          {fault}
        </Note>
      )}
      <View className="event-file__buttons">
        {file && (
          <Button kind="ghost" narrow label={`去掉${purpose}`} onPress={() => void remove()}>
            去掉
          </Button>
        )}
        <Button
          kind={file ? 'ghost' : 'primary'}
          loading={isBusy}
          label={`${file ? '换一个' : '上传'}${purpose}`}
          onPress={() => void send()}
        >
          {file ? '换一个' : `上传${purpose}`}
        </Button>
      </View>
    </Card>
  )
}

function Shown({ file }: { file: EventFile }) {
  const path = usePicturePath(file.id, file.mimeType, from)
  const isPicture = fitsPurpose('封面', file.mimeType)
  return (
    <Pressable label={`看${file.purpose}`} onPress={() => void showFile({ ...file, from })}>
      {isPicture ? (
        <Image
          className="event-file__picture"
          src={path ?? ''}
          mode={file.purpose === '封面' ? 'aspectFill' : 'aspectFit'}
          nativeProps={{ alt: '' }}
        />
      ) : (
        <View>{file.fileName}</View>
      )}
    </Pressable>
  )
}
