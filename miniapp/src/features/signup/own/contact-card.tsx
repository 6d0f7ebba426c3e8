import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { showFile } from '../../../form/files/show-file.ts'
import { callPhone } from '../../../lib/call-phone.ts'

/** Whom to ask, and the group to join: only people with a seat have them, until the event ends. */
export function ContactCard({ signup: { contact, groupCodeId } }: { signup: Signup }) {
  if (!contact && groupCodeId === null) return null
  return (
    <Card list>
      {contact && (
        <ListItem
          title={`联系人 ${contact.name}`}
          note={contact.phone}
          value="拨打"
          onPress={() => callPhone(contact.phone)}
        />
      )}
      {groupCodeId !== null && (
        <ListItem
          title="进活动群"
          note="打开二维码，长按识别"
          value="看二维码"
          onPress={() => void showFile({ id: groupCodeId, mimeType: 'image/jpeg', from: '/my/event-files' })}
        />
      )}
    </Card>
  )
}
