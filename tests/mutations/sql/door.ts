import type { SqlMutation } from './mutation.ts'

export const door: readonly SqlMutation[] = [
  {
    bug: 'A ticket of another event opens the door.',
    file: 'door/private/check_in_refusal_for.sql',
    replace: `    when signup.event_id <> event.id then '不是本场活动的票'
`,
    by: '',
    noticedBy: ['database/door/check-ins.test.ts', 'functions/door/door.test.ts'],
  },
  {
    bug: 'Somebody who canceled gets in.',
    file: 'door/private/check_in_refusal_for.sql',
    replace: "signup.status in ('已取消', '未通过')",
    by: "signup.status in ('未通过')",
    noticedBy: ['database/door/check-ins.test.ts'],
  },
  {
    bug: 'The ticket of the old phone opens the door for an hour.',
    file: 'door/private/ticket_refusal.sql',
    replace: "interval '30 seconds'",
    by: "interval '1 hour'",
    noticedBy: ['database/door/tickets.test.ts', 'database/door/check-ins.test.ts'],
  },
  {
    bug: 'A ticket moves without end.',
    file: 'door/api/register_ticket.sql',
    replace: 'if used_moves >= most_moves then',
    by: 'if false then',
    noticedBy: ['database/door/tickets.test.ts'],
  },
  {
    bug: 'Two people match when one has chosen.',
    file: 'encounter/private/close_choice_round.sql',
    replace: 'having count(*) = 2',
    by: 'having count(*) >= 1',
    noticedBy: ['functions/encounter/mutual-choice.test.ts'],
  },
  {
    bug: 'The choices stay after the round.',
    file: 'encounter/private/close_choice_round.sql',
    replace: 'delete from private.choices as pick where pick.event_id = close_choice_round.event_id;',
    by: '',
    noticedBy: ['functions/encounter/choice-secrecy.test.ts', 'functions/encounter/mutual-choice.test.ts'],
  },
  {
    bug: 'An organizer manages the event of another union.',
    file: 'event/private/managed_events.sql',
    replace: 'or organizer.trade_union_id = event.trade_union_id',
    by: 'or organizer.trade_union_id is not null',
    noticedBy: ['database/event/organizers.test.ts', 'database/event/organizer-roles.test.ts'],
  },
  {
    bug: 'An assistant does what only the head may.',
    file: 'event/private/managed_event.sql',
    replace: '< needed then',
    by: "< '助手' then",
    noticedBy: ['database/event/organizer-roles.test.ts'],
  },
]
