create function private.require_organizer() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not private.is_organizer(own_id) then
    perform private.raise_code(403, 'not_organizer');
  end if;
  return own_id;
end
$$;

comment on function private.require_organizer is
  'The worker of this request, who must be an organizer; otherwise not_organizer.';
grant execute on function private.require_organizer to app_definer;
