import type { SqlMutation } from './mutation.ts'

export const policies: readonly SqlMutation[] = [
  {
    bug: 'Staff read every application.',
    file: 'application/tables/applications.sql',
    replace: `create policy "staff read applications" on public.applications for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));`,
    by: `create policy "staff read applications" on public.applications for select to staff
using (true);`,
    noticedBy: ['database/desk/scope-matrix.test.ts'],
  },
  {
    bug: 'Staff can read reviews and no longer decide.',
    file: 'application/tables/reviews.sql',
    replace: `create policy "staff decide" on public.reviews for update to staff
using (trade_union_id`,
    by: `create policy "staff decide" on public.reviews for update to staff
using (false and trade_union_id`,
    noticedBy: ['database/desk/scope-matrix.test.ts', 'database/foundation/rows-staff-reach.test.ts'],
  },
  {
    bug: 'A clerk may write a review into another union.',
    file: 'application/tables/reviews.sql',
    replace: 'with check (trade_union_id = any ((select private.unions_in_scope())::text[]));',
    by: 'with check (true);',
    noticedBy: ['database/foundation/invariants.test.ts'],
  },
  {
    bug: 'The province can no longer decide.',
    file: 'application/tables/reviews.sql',
    replace:
      'create policy "provincial staff decide" on public.reviews for update to province_staff using (true)',
    by: 'create policy "provincial staff decide" on public.reviews for update to province_staff using (false)',
    noticedBy: [
      'database/desk/scope-matrix.test.ts',
      'database/foundation/rows-staff-reach.test.ts',
      'database/desk/staff-week.test.ts',
    ],
  },
  {
    bug: 'A county changes the calendar of the province.',
    file: 'foundation/tables/holidays.sql',
    replace: 'for insert to staff with check ((select private.covers_province()))',
    by: 'for insert to staff with check (true)',
    noticedBy: ['database/foundation/invariants.test.ts'],
  },
  {
    bug: 'The province cannot remove a holiday.',
    file: 'foundation/tables/holidays.sql',
    replace: 'for delete to staff using ((select private.covers_province()))',
    by: 'for delete to staff using (false)',
    noticedBy: [
      'database/foundation/rows-staff-reach.test.ts',
      'database/desk/scope-matrix.test.ts',
      'database/foundation/calendar.test.ts',
    ],
  },
  {
    bug: 'Staff read the signups of every event.',
    file: 'signup/tables/signups.sql',
    replace: `create policy "staff read signups" on public.signups for select to staff
using (exists (select from public.events as own where own.id = signups.event_id));`,
    by: `create policy "staff read signups" on public.signups for select to staff
using (true);`,
    noticedBy: ['database/desk/scope-matrix.test.ts'],
  },
  {
    bug: 'Staff write the status of an application themselves.',
    file: 'application/tables/applications.sql',
    replace: 'grant select on public.applications to staff;',
    by: 'grant select, update on public.applications to staff;',
    noticedBy: ['database/foundation/access-matrix.test.ts'],
  },
  {
    bug: 'Staff read the encrypted drafts.',
    file: 'application/tables/drafts.sql',
    replace: 'grant select, insert, update, delete on private.drafts to app_definer;',
    by: 'grant select, insert, update, delete on private.drafts to app_definer, staff;',
    noticedBy: ['database/foundation/access-matrix.test.ts'],
  },
  {
    bug: 'A stranger may ask for the profile.',
    file: 'account/api/get_profile.sql',
    replace: 'grant execute on function api.get_profile to authenticated',
    by: 'grant execute on function api.get_profile to authenticated, anon',
    noticedBy: ['database/foundation/access-matrix.test.ts'],
  },
  {
    bug: 'A worker reads the files of another.',
    file: 'foundation/storage.sql',
    replace: `create policy "workers read their own attachments" on storage.objects for select to authenticated
using (bucket_id = 'attachments' and (storage.foldername(name))[1] = (select auth.uid())::text);`,
    by: `create policy "workers read their own attachments" on storage.objects for select to authenticated
using (bucket_id = 'attachments');`,
    noticedBy: [
      'database/application/attachments.test.ts',
      'functions/account/own-data-only.test.ts',
      'functions/account/somebody-elses-ids.test.ts',
    ],
  },
  {
    bug: 'A file that nobody announced is stored.',
    file: 'application/private/is_announced_upload.sql',
    replace: `attachment.path = is_announced_upload.path
      and`,
    by: `true
      and`,
    noticedBy: ['database/application/attachments.test.ts'],
  },
  {
    bug: 'The access log can be edited.',
    file: 'foundation/tables/access_log.sql',
    replace: 'before insert or update or delete on public.access_log',
    by: 'before insert on public.access_log',
    noticedBy: [
      'database/foundation/invariants.test.ts',
      'database/desk/staff-guards.test.ts',
      'database/foundation/access-matrix.test.ts',
    ],
  },
]
