import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'
import { explained } from './explain-plan.ts'

export const eventHandlers = {
  addCoOrganizer: call('add_co_organizer', ({ params, body }) => ({
    event_id: params.id,
    name: body.name,
    phone: body.phone,
    role: body.role,
  })),
  listCoOrganizers: call('list_co_organizers', ({ params }) => ({ event_id: params.id })),
  removeCoOrganizer: call('remove_co_organizer', ({ params, body }) => ({
    event_id: params.id,
    organizer_id: body.organizerId,
  })),
  finishEvent: call('finish_event', ({ params }) => ({ event_id: params.id })),
  listEventFeedback: call('list_event_feedback', ({ params }) => ({ event_id: params.id })),
  getEvent: call('get_event', ({ params }) => ({ event_id: params.id })),
  listEvents: call('list_events', () => ({})),
  cancelEvent: explained(
    call('cancel_event', ({ params, body }) => ({ event_id: params.id, reason: body.reason })),
  ),
  copyEvent: explained(call('copy_event', ({ params, body }) => ({ event_id: params.id, copy_id: body.id }))),
  deleteEvent: explained(call('delete_event', ({ params }) => ({ event_id: params.id }))),
  createEvent: () => import('./create-event.ts'),
  openEventFile: () => import('./open-event-file.ts'),
  openOwnEventFile: () => import('./open-own-event-file.ts'),
  removeEventFile: call('remove_event_file', ({ params }) => ({
    event_id: params.id,
    file_id: params.fileId,
  })),
  getManagedEvent: call('get_managed_event', ({ params }) => ({ event_id: params.id })),
  listKnownEmployers: call('list_known_employers', ({ query }) => ({ words: query.words })),
  listManagedEvents: call('list_managed_events', () => ({})),
  listManagedUnions: call('list_managed_unions', () => ({})),
  publishEvent: explained(call('publish_event', ({ params }) => ({ event_id: params.id }))),
  setSignupOpen: explained(
    call('set_signup_open', ({ params, body }) => ({
      event_id: params.id,
      is_open: body.isOpen,
      dissolves: body.dissolves,
    })),
  ),
  restoreEvent: explained(call('restore_event', ({ params }) => ({ event_id: params.id }))),
  updateEvent: () => import('./update-event.ts'),
} satisfies SomeHandlers
