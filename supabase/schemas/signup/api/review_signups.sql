create function api.review_signups(event_id uuid, signup_ids uuid[], approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  asked record;
  refusal text;
  outcomes jsonb := jsonb_build_array();
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  perform private.lock_pools(event.id);
  select * into event from public.events as found where found.id = event.id;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  for asked in
    select wished.id, signup.id is not null as is_here
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as signup on signup.id = wished.id and signup.event_id = event.id
    order by signup.line_number nulls last
  loop
    refusal := case when asked.is_here then private.decide_signup(asked.id, event, approve, reason) else 'not_found' end;
    outcomes := outcomes || jsonb_build_object(
      'id', asked.id, 'refusal', refusal,
      'status', (select signup.status from public.signups as signup where signup.id = asked.id and signup.event_id = event.id)
    );
  end loop;
  return outcomes;
end
$$;

comment on function api.review_signups is
  'Accepts or refuses up to 200 signups in the order of arrival, whatever the order of the request. Each is answered with its status or a refusal: not_found, already_decided, event_full.';
alter function api.review_signups owner to app_definer;
grant execute on function api.review_signups to authenticated;
