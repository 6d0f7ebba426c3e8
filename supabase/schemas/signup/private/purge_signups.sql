create function private.purge_signups(worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.signup_secrets as secret using public.signups as signup
  where signup.id = secret.signup_id and signup.worker_id = purge_signups.worker_id;
  -- A reviewer's words may reveal the person. Statistics need only the last status.
  delete from public.signup_events as change using public.signups as signup
  where signup.id = change.signup_id and signup.worker_id = purge_signups.worker_id;
  perform private.record_signup_status(signup.id, signup.status, '个人信息已清除')
  from public.signups as signup where signup.worker_id = purge_signups.worker_id;
  -- The members of the team were told who joined.
  update public.messages as message set body = '有人加入了您的队伍。'
  from public.signups as signup
  join public.signups as mate on mate.team_id = signup.team_id
  where signup.worker_id = purge_signups.worker_id and message.worker_id = mate.worker_id
    and message.link = private.signup_link(signup.event_id) and message.body = format('%s 加入了您的队伍。', signup.full_name);
  update public.signups as signup
  set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, introduction = null,
    nickname = null, answers = '{}', id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, organizer_note = null,
    anonymized_at = coalesce(signup.anonymized_at, now())
  where signup.worker_id = purge_signups.worker_id;
end
$$;

comment on function private.purge_signups is
  'Deletes a worker''s data from all signups. Status, number, sex and region stay for statistics.';
grant execute on function private.purge_signups to app_definer;
