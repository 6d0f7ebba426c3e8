create function api.count_signups(event_id uuid) returns integer
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select count(*) from public.signups as signup where signup.event_id = event.id and signup.anonymized_at is null
  );
end
$$;

comment on function api.count_signups is 'How many rows a complete roster has: canceled signups too, anonymized ones no more.';
alter function api.count_signups owner to app_definer;
grant execute on function api.count_signups to authenticated;
