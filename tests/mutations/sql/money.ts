import type { SqlMutation } from './mutation.ts'

export const money: readonly SqlMutation[] = [
  {
    bug: 'An amount can be typed for a service that grants no money.',
    file: 'application/private/check_granted_amount.sql',
    replace: ' and setting.grants_money',
    by: '',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'An amount can be typed beside a refusal.',
    file: 'application/private/check_granted_amount.sql',
    replace: "not in ('通过', '办结')",
    by: "not in ('通过', '办结', '不予通过')",
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'An amount may be zero.',
    file: 'application/tables/reviews.sql',
    replace: 'granted_amount > 0 and',
    by: 'granted_amount >= 0 and',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'An amount may be a fen more than the limit.',
    file: 'application/tables/reviews.sql',
    replace: 'granted_amount <= 1000000)',
    by: 'granted_amount <= 1000001)',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'An amount may have three decimal places.',
    file: 'application/tables/reviews.sql',
    replace: 'round(granted_amount, 2)',
    by: 'round(granted_amount, 3)',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'The money of a decision that was undone is still counted.',
    file: 'desk/views/aid_money_by_county_and_month.sql',
    replace: ' and review.undone_at is null',
    by: '',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'An application with two amounts is counted with the first.',
    file: 'desk/views/aid_money_by_county_and_month.sql',
    replace: 'review.application_id, review.round desc',
    by: 'review.application_id, review.round',
    noticedBy: ['database/application/granted-money.test.ts'],
  },
  {
    bug: 'The monthly report counts both amounts of an application.',
    file: 'desk/private/happenings.sql',
    replace: 'later.round > review.round',
    by: 'later.round > review.round + 9',
    noticedBy: ['database/desk/monthly-report.test.ts'],
  },
  {
    bug: 'A decision that was undone is in the monthly report.',
    file: 'desk/private/happenings.sql',
    replace: 'where review.decision is not null and review.undone_at is null',
    by: 'where review.decision is not null',
    noticedBy: ['database/desk/monthly-report.test.ts'],
  },
  {
    bug: 'A month of the report ends at midnight of Greenwich.',
    file: 'desk/private/month_ends.sql',
    replace: "at time zone 'Asia/Shanghai'",
    by: "at time zone 'UTC'",
    noticedBy: ['database/desk/monthly-report.test.ts'],
  },
]
