create function private.segment_of(event public.events, segment jsonb, out recipients integer, out without_account integer)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(segment) is distinct from 'object' or octet_length(segment::text) > 10000
    or array['已取消', '未通过'] && coalesce(private.text_list(segment -> 'statuses'), '{}') then
    perform private.raise_code(422, 'invalid_input', 'segment');
  end if;
  if segment -> 'signupIds' is not null and (jsonb_typeof(segment -> 'signupIds') <> 'array'
    or jsonb_array_length(segment -> 'signupIds') not between 1 and 200) then
    perform private.raise_code(422, 'invalid_input', 'segment 一次最多发给选中的 200 人。');
  end if;
  if segment ->> 'session' is not null and not exists (
    select from public.event_sessions as session
    where session.event_id = event.id and session.number = (segment ->> 'session')::integer
  ) then
    perform private.raise_code(422, 'invalid_input', 'segment 没有这一场，请另选发给谁。');
  end if;
  select count(distinct signup.worker_id), count(*) filter (where signup.worker_id is null)
  into recipients, without_account
  from private.segment_signups(event, segment) as signup;
end
$$;

comment on function private.segment_of is
  'How many people a message to this segment reaches, and how many it cannot reach, since an organizer signed them up by telephone. A segment that can be none is refused.';
grant execute on function private.segment_of to app_definer;
