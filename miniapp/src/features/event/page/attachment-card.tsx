import type { EventDetail } from '#shared/event/event-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { showFile } from '../../../form/files/show-file.ts'
import { apiBase } from '../../../lib/api.ts'

/** The event's PDF: rules, a timetable. */
export function AttachmentCard({ event: { attachment } }: { event: Pick<EventDetail, 'attachment'> }) {
  if (!attachment) return null
  const { id, fileName } = attachment
  const from = '/event-files'
  // A browser opens it beside the page, and only within the tap.
  const path = process.env.TARO_ENV === 'h5' ? `${apiBase}${from}/${id}` : undefined
  return (
    <Card list>
      <ListItem
        title={fileName}
        note="附件 · PDF"
        value="打开"
        onPress={() => void showFile({ id, mimeType: 'application/pdf', path, from })}
      />
    </Card>
  )
}
