create function private.count_request(key text, most integer, seconds integer) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  share constant interval := make_interval(secs => seconds::double precision / most);
  ahead constant interval := make_interval(secs => seconds);
begin
  insert into private.rate_limits as kept (key, paid_until) values (count_request.key, now() + share)
  on conflict on constraint rate_limits_pkey do update set paid_until = greatest(kept.paid_until, now()) + share
  where greatest(kept.paid_until, now()) + share <= now() + ahead;
  if found then
    return 0;
  end if;
  return (
    select greatest(1, ceil(extract(epoch from kept.paid_until + share - ahead - now())))::integer
    from private.rate_limits as kept where kept.key = count_request.key
  );
end
$$;

comment on function private.count_request is
  'Counts one request. Answers 0 when it may continue, otherwise the seconds until the next may. A refused request is not counted.';
grant execute on function private.count_request to app_definer;
