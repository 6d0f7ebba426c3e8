create function private.tell_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  time_words constant text := case
    when (date_trunc('minute', new.starts_at), date_trunc('minute', new.ends_at))
      is distinct from (date_trunc('minute', old.starts_at), date_trunc('minute', old.ends_at))
      -- Who comes several times is told of each session that moves.
      and not exists (select from public.event_sessions as session where session.event_id = new.id) then
    format('时间由 %s 到 %s 改为 %s 到 %s。', private.clock_words(old.starts_at), private.clock_words(old.ends_at),
      private.clock_words(new.starts_at), private.clock_words(new.ends_at)) end;
  place_words constant text := case when (new.place_name, new.address) is distinct from (old.place_name, old.address) then
    format('地点由 %s（%s）改为 %s（%s）。', old.place_name, old.address, new.place_name, new.address) end;
begin
  if time_words is null and place_words is null then
    return null;
  end if;
  perform private.send_message(signup.worker_id, '活动的时间或地点有变化',
    private.addressed(signup) || format('“%s”%s', new.title, concat(time_words, place_words)), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认');
  return null;
end
$$;

comment on function private.tell_changes is 'Tells everybody with a live signup the old and the new time or place.';
alter function private.tell_changes owner to app_definer;
