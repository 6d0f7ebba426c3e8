create function private.forget_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.change_log as entry where entry.subject = new.reference and entry.table_name in ('reviews', 'attachments');
  return null;
end
$$;

comment on function private.forget_changes is 'Whoever clears an application clears what staff wrote about it from the record too; the access log keeps that it was cleared.';
alter function private.forget_changes owner to app_definer;
