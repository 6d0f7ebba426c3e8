import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** Replaces the earlier picks and says how it went. */
export async function saveChoices(eventId: string, seats: readonly string[]): Promise<void> {
  try {
    const input = { params: { id: eventId }, body: { seats: [...seats] } }
    await withSession(() => callApi('POST /events/:id/choices', input))
    toast(seats.length > 0 ? '已保存，结束前可以改' : '已取消全部选择')
  } catch (failure) {
    toast(messageOf(failure))
  }
}
