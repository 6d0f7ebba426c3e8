import { explained } from '../event/explain-plan.ts'
import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const signupHandlers = {
  correctSignup: () => import('./correct-signup.ts'),
  addSignup: () => import('./add-signup.ts'),
  editSignup: () => import('./edit-signup.ts'),
  getMyAnswers: call('get_my_answers', ({ params, query }) => ({
    event_id: params.id,
    signup_id: query.signup,
  })),
  remindShortTeams: explained(
    call('remind_short_teams', ({ params, body }) => ({
      event_id: params.id,
      client_token: body.clientToken,
    })),
  ),
  getSignupRecord: call('get_signup_record', ({ params }) => ({
    event_id: params.id,
    signup_id: params.signupId,
  })),
  actOnSignup: explained(
    call('act_on_signup', ({ params, body }) => ({
      event_id: params.id,
      signup_id: params.signupId,
      act: body.act,
      reason: body.reason,
      is_whole_team: body.isWholeTeam,
    })),
  ),
  noteSignup: explained(
    call('note_signup', ({ params, body }) => ({
      event_id: params.id,
      signup_id: params.signupId,
      note: body.note ?? '',
    })),
  ),
  countRecipients: call('count_recipients', ({ params, body }) => ({
    event_id: params.id,
    segment: body.segment,
  })),
  listEventMessages: call('list_event_messages', ({ params }) => ({ event_id: params.id })),
  reviewSignups: call('review_signups', ({ params, body }) => ({
    event_id: params.id,
    signup_ids: body.ids,
    approve: body.isApproved,
    reason: body.reason ?? '',
  })),
  keepEventFile: () => import('./keep-event-file.ts'),
  sendEventMessage: () => import('./send-event-message.ts'),
  createExport: () => import('./create-export.ts'),
  downloadExport: () => import('./download-export.ts'),
  listSignups: call(
    'search_signups',
    ({ params, query: { after, size, words, status, pool, ...query } }) => ({
      event_id: params.id,
      query: words,
      status: status ?? '',
      pool: pool ?? '',
      after_number: after,
      page_size: size,
      only_same: query.likelySame !== undefined,
      filter: query,
    }),
  ),
  countRoster: call('count_roster', ({ params, query }) => ({
    event_id: params.id,
    filter: { ...query, likelySame: query.likelySame !== undefined },
  })),
  listEventTeams: call('list_event_teams', ({ params, query }) => ({
    event_id: params.id,
    only_state: query.state ?? '',
    after_number: query.after,
    page_size: query.size,
  })),
  actOnSignups: explained(
    call('act_on_signups', ({ params, body }) => ({
      event_id: params.id,
      signup_ids: body.ids,
      act: body.act,
      reason: body.reason,
    })),
  ),
  acceptOffer: call('accept_offer', ({ params }) => ({ signup_id: params.id })),
  cancelSignup: call('cancel_signup', ({ params }) => ({ signup_id: params.id })),
  getClosingList: call('get_closing_list', ({ params }) => ({ event_id: params.id })),
  getMySignup: call('get_my_signup', ({ params, query }) => ({
    event_id: params.id,
    session: query.session,
    signup_id: query.signup,
  })),
  giveFeedback: call('give_feedback', ({ params, body }) => ({
    signup_id: params.id,
    grade: body.grade,
    comment: body.comment ?? '',
  })),
  listMySignups: call('list_my_signups', () => ({})),
  signUpForEvent: () => import('./sign-up-for-event.ts'),
  getInvitation: call('get_invitation', ({ params }) => ({ code: params.token })),
  handOverTeam: call('hand_over_team', ({ params, body }) => ({
    signup_id: params.id,
    member_id: body.memberId,
  })),
  removeTeamMember: call('remove_team_member', ({ params, body }) => ({
    signup_id: params.id,
    member_id: body.memberId,
  })),
} satisfies SomeHandlers
