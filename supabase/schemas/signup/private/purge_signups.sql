create function private.purge_signups(worker_id uuid, child_id uuid default null) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.signup_secrets as secret using public.signups as signup
  where signup.id = secret.signup_id and signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  -- A reviewer's words may reveal the person. Statistics need only the last status.
  delete from public.signup_events as change using public.signups as signup
  where signup.id = change.signup_id and signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  perform private.record_signup_status(signup.id, signup.status, '个人信息已清除')
  from public.signups as signup where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  if purge_signups.child_id is not null then
    update public.messages as message set body = '孩子的信息已删除。'
    from public.signups as signup
    where signup.worker_id = purge_signups.worker_id and signup.child_id = purge_signups.child_id
      and message.worker_id = purge_signups.worker_id and message.link = private.signup_link(signup.event_id)
      and starts_with(message.body, private.addressed(signup));
  end if;
  -- The members of the team were told who joined.
  update public.messages as message set body = '有人加入了您的队伍。'
  from public.signups as signup
  join public.signups as mate on mate.team_id = signup.team_id
  where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id) and message.worker_id = mate.worker_id
    and message.link = private.signup_link(signup.event_id) and message.body = format('%s 加入了您的队伍。', signup.full_name);
  update public.signups as signup
  set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, introduction = null,
    nickname = null, answers = '{}', id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, organizer_note = null, child_id = null, guardian_name = null,
    anonymized_at = coalesce(signup.anonymized_at, now())
  where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
end
$$;

comment on function private.purge_signups is
  'Deletes a worker''s data from all signups, or only a child''s from those made for it. Status, number, sex and region stay for statistics.';
grant execute on function private.purge_signups to app_definer;
