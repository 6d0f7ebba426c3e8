create function api.count_request(limits jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
  wait_seconds integer;
begin
  -- In a fixed order, so that two requests under the same limits cannot deadlock.
  for one in
    select * from jsonb_to_recordset(limits) as entry (key text, most integer, seconds integer) order by entry.key
  loop
    wait_seconds := private.count_request(one.key, one.most, one.seconds);
    if wait_seconds > 0 then
      return jsonb_build_object('waitSeconds', wait_seconds);
    end if;
  end loop;
  return jsonb_build_object('waitSeconds', 0);
end
$$;

comment on function api.count_request is
  'Counts a request against each of its limits until one refuses, and answers how long to wait then. For the functions'' service key only.';
alter function api.count_request owner to app_definer;
grant execute on function api.count_request to service_role;
