import type { SqlMutation } from './mutation.ts'

export const reviews: readonly SqlMutation[] = [
  {
    bug: 'What is decided can be decided again.',
    file: 'application/private/guard_review_update.sql',
    replace: 'if old.decision is not null then',
    by: 'if false then',
    noticedBy: ['database/application/reviews.test.ts', 'database/desk/staff-guards.test.ts'],
  },
  {
    bug: 'A refusal needs no reason.',
    file: 'application/private/check_decision.sql',
    replace: "review.decision in ('不予受理', '要求补正', '不予通过')",
    by: "review.decision in ('不予受理', '要求补正')",
    noticedBy: ['database/application/reviews.test.ts'],
  },
  {
    bug: 'A refused application can be completed.',
    file: 'application/rows/legal_decisions.sql',
    replace: "('已受理', '不予通过', '未通过', false)",
    by: "('已受理', '不予通过', '未通过', true)",
    noticedBy: ['database/application/reviews.test.ts', 'database/foundation/invariants.test.ts'],
  },
  {
    bug: 'An application that is not accepted can be approved.',
    file: 'application/rows/legal_decisions.sql',
    replace: "('已提交', '受理', '已受理', true),",
    by: "('已提交', '受理', '已受理', true), ('已提交', '通过', '已通过', true),",
    noticedBy: ['database/application/reviews.test.ts'],
  },
  {
    bug: 'A correction asks for nothing.',
    file: 'application/private/check_decision.sql',
    replace: `if coalesce(cardinality(review.items_to_correct), 0) = 0 then
      perform private.refuse('items_required'`,
    by: `if false then
      perform private.refuse('items_required'`,
    noticedBy: [
      'database/application/corrections.test.ts',
      'database/application/reviews.test.ts',
      'database/application/slot-verdicts.test.ts',
    ],
  },
  {
    bug: 'A correction changes answers that nobody asked for.',
    file: 'application/private/check_supplement.sql',
    replace: `and item ->> 'name' <> all (open_items)
    and application.answers`,
    by: `and false
    and application.answers`,
    noticedBy: ['database/application/corrections.test.ts'],
  },
  {
    bug: 'Two clerks take the same case.',
    file: 'application/private/hold_review.sql',
    replace: 'before.handler is not null and review.handler is not null',
    by: 'before.handler is null and review.handler is not null',
    noticedBy: ['database/application/one-row-is-enough.test.ts'],
  },
  {
    bug: 'A decision that the worker has followed can be undone.',
    file: 'desk/private/undo_last_decision.sql',
    replace: 'if application.status <> legal.next_status then',
    by: 'if false then',
    noticedBy: ['database/application/undo-decision.test.ts'],
  },
  {
    bug: 'An application is passed on to its own union.',
    file: 'application/private/check_decision.sql',
    replace: 'if receiver_id = application.trade_union_id then',
    by: 'if false then',
    noticedBy: ['database/application/reviews.test.ts'],
  },
  {
    bug: 'A decided application can be withdrawn.',
    file: 'application/api/withdraw_application.sql',
    replace:
      "if application.status not in ('已提交', '已受理', '待补正') or application.decided_at is not null then",
    by: 'if application.closed_at is not null then',
    noticedBy: [
      'database/application/applications.test.ts',
      'database/application/following.test.ts',
      'database/application/corrections.test.ts',
    ],
  },
  {
    bug: 'A clerk reads materials after the login was closed.',
    file: 'desk/private/read_link.sql',
    replace: ' and own.closed_at is null',
    by: '',
    noticedBy: ['functions/application/materials.test.ts', 'functions/desk/notice-pictures.test.ts'],
  },
]
