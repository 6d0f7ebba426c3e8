import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const encounterHandlers = {
  closeChoices: call('close_choices', ({ params }) => ({ event_id: params.id })),
  exchangeContact: () => import('./exchange-contact.ts'),
  getChoiceCounts: call('get_choice_counts', ({ params }) => ({ event_id: params.id })),
  getEncounter: () => import('./get-encounter.ts'),
  openChoices: call('open_choices', ({ params, body }) => ({ event_id: params.id, minutes: body.minutes })),
  saveChoices: () => import('./save-choices.ts'),
  continueRounds: () => import('./continue-rounds.ts'),
  controlRounds: () => import('./control-rounds.ts'),
  getMyRound: call('get_my_round', ({ params }) => ({ event_id: params.id })),
  getRounds: () => import('./get-rounds.ts'),
  getWall: () => import('./get-wall.ts'),
  scheduleRounds: () => import('./schedule-rounds.ts'),
} satisfies SomeHandlers
