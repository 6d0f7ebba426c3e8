create function private.expire_offers(only_event_id uuid default null, only_pool text default null) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  late record;
  expired public.signups;
  passed_on integer := 0;
begin
  for late in
    select signup.id, signup.event_id, signup.pool
    from public.signups as signup
    where signup.status = '待确认' and signup.offer_expires_at <= now()
      and (only_event_id is null or signup.event_id = only_event_id)
      and (only_pool is null or signup.pool = only_pool)
    order by signup.event_id, signup.pool, signup.line_number
  loop
    perform private.lock_pool(late.event_id, late.pool);
    update public.signups as signup set status = '已取消', offer_expires_at = null
    where signup.id = late.id and signup.status = '待确认' and signup.offer_expires_at <= now()
    returning * into expired;
    if found then
      passed_on := passed_on + 1;
      perform private.record_signup_status(expired.id, '已取消', '没有在规定时间内确认，名额给了下一位');
      perform private.send_message(expired.worker_id, '名额已给下一位', private.addressed(expired) || '您没有在规定时间内确认，名额给了候补的下一位。',
        private.signup_link(expired.event_id));
      perform private.pass_on_seat(expired);
    end if;
  end loop;
  return passed_on;
end
$$;

comment on function private.expire_offers is
  'Passes on every seat whose offer has expired. Reads call it too, so the job may run late.';
grant execute on function private.expire_offers to app_definer;
