create function api.delete_child(child_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not exists (select from private.children as own where own.id = child_id and own.worker_id = own_id) then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.forget_child(own_id, child_id);
  return jsonb_build_object('isDeleted', true);
end
$$;

comment on function api.delete_child is
  'Deletes one of the worker''s children for good, from past signups too. Refused while the child is signed up.';
alter function api.delete_child owner to app_definer;
grant execute on function api.delete_child to authenticated;
