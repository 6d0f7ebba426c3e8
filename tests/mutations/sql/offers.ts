import type { SqlMutation } from './mutation.ts'

export const offers: readonly SqlMutation[] = [
  {
    bug: 'The second in the line gets the offer.',
    file: 'signup/private/offer_next_seat.sql',
    replace: `order by waiting.line_number
`,
    by: `order by waiting.line_number desc
`,
    noticedBy: ['database/signup/waitlist.test.ts', 'database/signup/long-lines.test.ts'],
  },
  {
    bug: 'An offer is accepted after its deadline.',
    file: 'signup/api/accept_offer.sql',
    replace: 'own_signup.offer_expires_at <= now() or ',
    by: '',
    noticedBy: ['database/signup/waitlist.test.ts', 'database/signup/offer-times.test.ts'],
  },
  {
    bug: 'An offer lasts beyond the start of the event.',
    file: 'signup/private/offer_deadline.sql',
    replace: "return least((moment + left_time) at time zone 'Asia/Shanghai', event.starts_at);",
    by: "return (moment + left_time) at time zone 'Asia/Shanghai';",
    noticedBy: ['database/signup/offer-times.test.ts'],
  },
  {
    bug: 'The hours of the night count.',
    file: 'signup/private/offer_deadline.sql',
    replace: 'while moment + left_time > night loop',
    by: "while moment + left_time > night + interval '1 year' loop",
    noticedBy: ['database/signup/offer-times.test.ts'],
  },
  {
    bug: 'Somebody is woken at night by an offer.',
    file: 'signup/private/in_daytime.sql',
    replace: "local::time >= time '22:00'",
    by: "local::time >= time '23:59'",
    noticedBy: ['database/signup/offer-times.test.ts'],
  },
  {
    bug: 'An offer that has lapsed keeps its seat.',
    file: 'signup/private/expire_offers.sql',
    replace: 'perform private.pass_on_seat(expired);',
    by: 'null;',
    noticedBy: ['database/signup/waitlist.test.ts', 'database/signup/offer-times.test.ts'],
  },
  {
    bug: 'Offers of events that have begun go on.',
    file: 'signup/private/offer_next_seat.sql',
    replace: ' or now() >= event.starts_at',
    by: '',
    noticedBy: [
      'database/signup/offer-times.test.ts',
      'database/signup/waitlist.test.ts',
      'database/event/after-events.test.ts',
    ],
  },
  {
    bug: 'An organizer promotes somebody past those who wait longer.',
    file: 'signup/private/promotion_fault.sql',
    replace: 'when ahead > 0 then',
    by: 'when ahead > 99 then',
    noticedBy: ['database/signup/acts.test.ts'],
  },
  {
    bug: 'An offer of an event whose end was told is accepted.',
    file: 'signup/api/accept_offer.sql',
    replace: 'if event.cancelation_told_at is not null then',
    by: 'if false then',
    noticedBy: [
      'database/signup/waitlist.test.ts',
      'database/event/restoring-events.test.ts',
      'database/signup/offer-times.test.ts',
    ],
  },
]
