create function private.forget_child(worker_id uuid, child_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from private.children as own where own.id = child_id and own.worker_id = forget_child.worker_id for update;
  if not found then
    return;
  end if;
  if private.has_live_signup(worker_id, child_id) then
    perform private.raise_code(409, 'child_signed_up');
  end if;
  perform private.purge_signups(worker_id, child_id);
  update public.consents as own set withdrawn_at = now()
  where own.worker_id = forget_child.worker_id and own.kind = 'kept-child' and own.subject = forget_child.child_id::text
    and own.withdrawn_at is null;
  delete from private.children as own where own.id = forget_child.child_id;
end
$$;

comment on function private.forget_child is
  'Deletes a child from the account and from all signups, and ends the guardian''s consent. Refused while a signup of the child is live and its event is not over (child_signed_up).';
grant execute on function private.forget_child to app_definer;
