create function private.may_see_id_numbers(event_id uuid, worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.export_links as link
    where link.event_id = may_see_id_numbers.event_id and link.worker_id = may_see_id_numbers.worker_id
      and link.reason is not null and link.redeemed_at > now() - interval '30 minutes'
  );
end
$$;

comment on function private.may_see_id_numbers is
  'Whether whole ID numbers may be shown: only while a logged export with a reason is written.';
grant execute on function private.may_see_id_numbers to app_definer;
