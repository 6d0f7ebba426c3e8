import type { SqlMutation } from './mutation.ts'

export const accounts: readonly SqlMutation[] = [
  {
    bug: 'One side alone joins two accounts.',
    file: 'account/api/agree_to_join.sql',
    replace: 'then listed.other_agreed_at else listed.asker_agreed_at end is not null',
    by: 'then now() else now() end is not null',
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'Two accounts of WeChat are joined.',
    file: 'account/private/join_fault.sql',
    replace: ') <> 1 then',
    by: ') < 1 then',
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'Two accounts are joined with a seat each at one event.',
    file: 'account/private/join_fault.sql',
    replace: `when exists (
      select from public.signups as own`,
    by: `when false and exists (
      select from public.signups as own`,
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'A code to join works after its ten minutes.',
    file: 'account/api/claim_join_code.sql',
    replace: ' and listed.expires_at > now()',
    by: '',
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'Somebody claims the own code to join.',
    file: 'account/api/claim_join_code.sql',
    replace: 'and listed.asker_id <> own_id and',
    by: 'and',
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'The children of the other account are lost when two are joined.',
    file: 'account/private/join_accounts.sql',
    replace: 'perform private.move_children(gone_id, kept_id);',
    by: 'delete from private.children as child where child.worker_id = gone_id;',
    noticedBy: ['database/account/joined-accounts.test.ts'],
  },
  {
    bug: 'A worker signs up the child of another.',
    file: 'signup/private/with_child.sql',
    replace: 'own.id = child_id and own.worker_id = own_id for key share',
    by: 'own.id = child_id for key share',
    noticedBy: ['database/signup/children.test.ts', 'functions/signup/child-signups.test.ts'],
  },
  {
    bug: 'A child is kept without consent.',
    file: 'signup/private/with_child.sql',
    replace: 'if coalesce(length(version), 0) not between 1 and 40 then',
    by: 'if false then',
    noticedBy: ['database/signup/children.test.ts', 'functions/signup/child-signups.test.ts'],
  },
  {
    bug: 'Somebody of 18 counts as a child.',
    file: 'account/private/keep_child.sql',
    replace: "born <= private.today() - interval '18 years'",
    by: "born < private.today() - interval '18 years'",
    noticedBy: ['database/signup/children.test.ts', 'functions/signup/child-signups.test.ts'],
  },
  {
    bug: 'A child too old for the event is taken.',
    file: 'signup/private/check_conditions.sql',
    replace: 'coalesce(event.child_max_age, 17)',
    by: '17',
    noticedBy: ['database/signup/children.test.ts'],
  },
  {
    bug: 'A worker removes the child of another.',
    file: 'account/api/delete_child.sql',
    replace: 'own.id = child_id and own.worker_id = own_id',
    by: 'own.id = child_id',
    noticedBy: ['database/signup/children.test.ts', 'functions/account/somebody-elses-ids.test.ts'],
  },
  {
    bug: 'A child that is signed up can be removed.',
    file: 'account/private/forget_child.sql',
    replace: 'if private.has_live_signup(worker_id, child_id) then',
    by: 'if false then',
    noticedBy: ['database/signup/children.test.ts'],
  },
  {
    bug: 'A worker reads the application of another.',
    file: 'application/private/own_application.sql',
    replace: ' and own.worker_id = private.current_worker_id()',
    by: '',
    noticedBy: [
      'database/application/applications.test.ts',
      'functions/account/own-data-only.test.ts',
      'functions/account/somebody-elses-ids.test.ts',
    ],
  },
  {
    bug: 'An account that was deleted goes on.',
    file: 'foundation/private/current_worker_id.sql',
    replace: 'worker.id = subject and worker.deleted_at is not null',
    by: 'worker.id = subject and false',
    noticedBy: ['database/account/account-deletion.test.ts'],
  },
]
