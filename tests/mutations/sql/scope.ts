import type { SqlMutation } from './mutation.ts'

export const scope: readonly SqlMutation[] = [
  {
    bug: 'A union sees nothing of the unions below it.',
    file: 'desk/private/unions_in_scope.sql',
    replace: 'on next.parent_id = below.id',
    by: 'on next.parent_id = below.id and false',
    noticedBy: ['database/desk/scope-matrix.test.ts', 'database/desk/scope-functions.test.ts'],
  },
  {
    bug: 'A union sees its superior.',
    file: 'desk/private/unions_in_scope.sql',
    replace: 'on next.parent_id = below.id',
    by: 'on next.parent_id = below.id or below.id = next.id or next.id = (select up.parent_id from public.trade_unions as up where up.id = below.id)',
    noticedBy: ['database/desk/scope-matrix.test.ts', 'database/desk/scope-functions.test.ts'],
  },
  {
    bug: 'A login that was closed still sees its union.',
    file: 'desk/private/unions_in_scope.sql',
    replace: ' and own.closed_at is null',
    by: '',
    noticedBy: [
      'database/desk/scope-matrix.test.ts',
      'database/desk/scope-functions.test.ts',
      'database/desk/desk-logins.test.ts',
    ],
  },
  {
    bug: 'Every login covers the province.',
    file: 'desk/private/covers_province.sql',
    replace: "pg_has_role(session_user, 'province_staff', 'usage')",
    by: "pg_has_role(session_user, 'staff', 'usage')",
    noticedBy: ['database/desk/scope-matrix.test.ts', 'database/desk/scope-functions.test.ts'],
  },
  {
    bug: 'A row can be moved to the union of somebody else.',
    file: 'desk/private/stay_in_scope.sql',
    replace: 'if not private.is_in_scope(meant) then',
    by: 'if meant is null then',
    noticedBy: [
      'database/desk/scope-matrix.test.ts',
      'database/desk/scope-functions.test.ts',
      'database/desk/staff-guards.test.ts',
    ],
  },
  {
    bug: 'A row without a union can be written by anybody.',
    file: 'desk/private/is_in_scope.sql',
    replace: '(private.unions_in_scope()), false)',
    by: '(private.unions_in_scope()), true)',
    noticedBy: ['database/desk/scope-matrix.test.ts', 'database/desk/scope-functions.test.ts'],
  },
  {
    bug: 'A clerk decides cases of another union through a function.',
    file: 'application/private/check_decision.sql',
    replace: 'if not private.is_in_scope(application.trade_union_id) then',
    by: 'if false then',
    noticedBy: [
      'database/desk/scope-matrix.test.ts',
      'database/desk/scope-functions.test.ts',
      'database/desk/bulk-decisions.test.ts',
    ],
  },
  {
    bug: 'A clerk reveals the ID number of another union’s applicant.',
    file: 'desk/private/scoped_application.sql',
    replace: 'if not private.is_in_scope(application.trade_union_id) then',
    by: 'if false then',
    noticedBy: ['database/desk/scope-functions.test.ts'],
  },
  {
    bug: 'A clerk undoes the decision of another union.',
    file: 'desk/private/undo_last_decision.sql',
    replace:
      'if not (private.is_in_scope(application.trade_union_id) or private.is_in_scope(decided.trade_union_id)) then',
    by: 'if false then',
    noticedBy: ['database/desk/scope-functions.test.ts'],
  },
  {
    bug: "A clerk cancels a signup of another union's event.",
    file: 'signup/private/release_taken_signup.sql',
    replace: `if taken.id is null or not private.is_in_scope((
    select hosted.trade_union_id from public.events as hosted where hosted.id = taken.event_id
  )) then`,
    by: 'if taken.id is null then',
    noticedBy: ['database/desk/scope-functions.test.ts', 'database/signup/taken-signups.test.ts'],
  },
  {
    bug: 'Everybody reads the access log.',
    file: 'foundation/tables/access_log.sql',
    replace: `create policy "staff read the log" on public.access_log for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));`,
    by: `create policy "staff read the log" on public.access_log for select to staff
using (true);`,
    noticedBy: ['database/desk/scope-matrix.test.ts'],
  },
]
