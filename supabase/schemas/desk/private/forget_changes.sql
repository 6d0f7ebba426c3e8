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

comment on function private.forget_changes is 'When an application is erased, what staff wrote about it is deleted from the change log. The access log keeps the fact of the purge.';
alter function private.forget_changes owner to app_definer;
