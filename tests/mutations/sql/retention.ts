import type { SqlMutation } from './mutation.ts'

export const retention: readonly SqlMutation[] = [
  {
    bug: 'Applications are kept a year too long.',
    file: 'application/private/purge_applications.sql',
    replace: 'old.closed_at < now() - make_interval(days =>',
    by: "old.closed_at < now() - interval '365 days' - make_interval(days =>",
    noticedBy: ['database/account/erasure.test.ts'],
  },
  {
    bug: 'A purge keeps the encrypted ID number.',
    file: 'application/private/purge_application.sql',
    replace: 'on conflict on constraint application_secrets_pkey do update set secrets = null;',
    by: 'on conflict on constraint application_secrets_pkey do nothing;',
    noticedBy: ['database/account/account-deletion.test.ts', 'database/account/erased-traces.test.ts'],
  },
  {
    bug: 'A purge keeps the answers.',
    file: 'application/private/purge_application.sql',
    replace: "answers = '{}', items",
    by: 'items',
    noticedBy: ['database/account/erasure.test.ts', 'database/account/erased-traces.test.ts'],
  },
  {
    bug: 'A purge keeps the files.',
    file: 'application/private/purge_application.sql',
    replace:
      'select attachment.path from public.attachments as attachment where attachment.application_id = application.id',
    by: 'select attachment.path from public.attachments as attachment where false',
    noticedBy: ['database/account/erasure.test.ts', 'functions/jobs/scheduled-jobs.test.ts'],
  },
  {
    bug: 'An open application can be purged.',
    file: 'application/private/purge_application.sql',
    replace: 'if private.is_unfinished(application) then',
    by: 'if false then',
    noticedBy: ['database/account/erasure.test.ts'],
  },
  {
    bug: 'Retention can be shortened at once.',
    file: 'application/private/guard_retention.sql',
    replace: 'if new.keep_days < old.keep_days then',
    by: 'if new.keep_days < 0 then',
    noticedBy: ['database/account/erasure.test.ts', 'database/desk/no-one-cell-disasters.test.ts'],
  },
  {
    bug: 'After its retention a signup keeps the phone.',
    file: 'signup/private/anonymize_signups.sql',
    replace: "full_name = '已清除', phone = '',",
    by: "full_name = '已清除',",
    noticedBy: [
      'database/event/after-events.test.ts',
      'database/account/erasure.test.ts',
      'database/account/erased-traces.test.ts',
      'database/event/forgetting-events.test.ts',
    ],
  },
  {
    bug: 'After its retention an event keeps what it sent.',
    file: 'signup/private/anonymize_signups.sql',
    replace: "update public.event_messages as sent set body = '已清除' where sent.event_id = over_event.id;",
    by: '',
    noticedBy: [
      'database/event/after-events.test.ts',
      'database/account/erased-traces.test.ts',
      'database/event/forgetting-events.test.ts',
    ],
  },
  {
    bug: 'A draft is deleted without a warning.',
    file: 'application/private/expire_drafts.sql',
    replace: " and old.warned_at < now() - interval '7 days'",
    by: '',
    noticedBy: ['database/application/drafts.test.ts'],
  },
  {
    bug: 'A deleted account keeps its profile.',
    file: 'account/private/purge_worker.sql',
    replace: 'delete from private.profiles as profile where profile.worker_id = purge_worker.worker_id;',
    by: '',
    noticedBy: ['database/account/account-deletion.test.ts', 'database/account/erased-traces.test.ts'],
  },
  {
    bug: 'A deleted account keeps its children.',
    file: 'account/private/purge_worker.sql',
    replace: 'delete from private.children as child where child.worker_id = purge_worker.worker_id;',
    by: '',
    noticedBy: [
      'database/account/account-deletion.test.ts',
      'database/account/erased-traces.test.ts',
      'database/signup/children.test.ts',
    ],
  },
  {
    bug: 'An account with an open application can be deleted.',
    file: 'account/api/delete_account.sql',
    replace: 'private.is_unfinished(own)',
    by: 'false',
    noticedBy: ['database/account/account-deletion.test.ts'],
  },
  {
    bug: 'Choices stay after an event is forgotten.',
    file: 'encounter/private/forget_choices.sql',
    replace: 'delete from private.choices as pick where pick.event_id = new.id;',
    by: '',
    noticedBy: [
      'functions/encounter/choice-secrecy.test.ts',
      'database/account/erasure.test.ts',
      'database/event/forgetting-events.test.ts',
    ],
  },
]
