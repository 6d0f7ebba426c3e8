create function private.move_children(gone_id uuid, kept_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  twin record;
begin
  for twin in
    select own.id as kept_child, theirs.id as gone_child
    from private.children as own
    join private.children as theirs on theirs.worker_id = gone_id and theirs.person_hash = own.person_hash
    where own.worker_id = kept_id
  loop
    update public.signups as made set child_id = twin.kept_child where made.child_id = twin.gone_child;
    update public.consents as given set subject = twin.kept_child::text
    where given.worker_id = gone_id and given.kind = 'kept-child' and given.subject = twin.gone_child::text;
    delete from private.children as theirs where theirs.id = twin.gone_child;
  end loop;
end
$$;

comment on function private.move_children is 'A child that both accounts have becomes one, with its signups and consents.';
grant execute on function private.move_children to app_definer;
