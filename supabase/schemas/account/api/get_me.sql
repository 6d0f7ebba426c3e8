create function api.get_me() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  worker public.workers;
begin
  select * into worker from public.workers as own where own.id = private.current_worker_id();
  if worker.id is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return jsonb_build_object(
    'workerId', worker.id,
    'displayName', worker.display_name,
    'phoneMasked', worker.phone_masked,
    'isPhoneVerified', private.is_phone_fresh(worker.id) or private.is_organizer(worker.id)
      or exists (select from private.find_officer(worker.id)),
    'isOrganizer', private.is_organizer(worker.id),
    'isHelper', exists (select from private.find_officer(worker.id) as listed where listed.can_assist),
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = worker.id and message.read_at is null
    )
  );
end
$$;

comment on function api.get_me is 'The worker as the app shows them.';
alter function api.get_me owner to app_definer;
grant execute on function api.get_me to authenticated;
