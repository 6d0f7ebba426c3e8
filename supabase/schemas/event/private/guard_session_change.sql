create function private.guard_session_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
begin
  if tg_op <> 'INSERT' and exists (
    select from public.check_ins as entry
    where entry.event_id = old.event_id and entry.session_number = old.number and entry.outcome <> '未通过'
  ) and (tg_op = 'DELETE' or (new.event_id, new.number) <> (old.event_id, old.number)) then
    perform private.refuse_plan('sessions', format('第 %s 场已经有人签到，不能删除，也不能改场次号。', old.number));
  end if;
  perform pg_advisory_xact_lock(private.signup_gate(own_event_id));
  return case tg_op when 'DELETE' then old else new end;
end
$$;

comment on function private.guard_session_change is
  'A session that people came to stays. Whoever changes sessions waits for those who are signing up, so that they are told too.';
