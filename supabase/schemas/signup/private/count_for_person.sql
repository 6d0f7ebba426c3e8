-- A signup from before the phone was verified counts for the person from now on. When the person has a signup by
-- another account, that one stays and this one ends: never two live signups for one person.
create function private.count_for_person(signup_id uuid, new_hash bytea) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.signups;
begin
  select * into made from public.signups as own where own.id = signup_id for update;
  if made.status not in ('待审核', '已确认', '候补', '待确认') then
    return;
  end if;
  update public.signups as own set person_hash = case when made.guardian_name is null then new_hash
    else private.child_hash(made.full_name, made.birth_date, new_hash) end where own.id = made.id;
exception when unique_violation then
  -- Found by the index and not by a look: the other one may be signing up, or verify the same phone, at this moment.
  perform private.end_signup(made, '这个手机号已经报过名');
  perform private.send_message(made.worker_id, '重复的报名已取消', private.addressed(made) || '您验证的手机号在这场活动已经有一份报名，这一份取消了。',
    private.signup_link(made.event_id));
end
$$;

comment on function private.count_for_person is 'Connects a live signup of a locked pool with a verified phone, or ends it when that person has another.';
grant execute on function private.count_for_person to app_definer;
