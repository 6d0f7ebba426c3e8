create function private.organizer_words(worker_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
    from public.organizers as organizer where organizer.bound_worker_id = worker_id
  );
end
$$;

comment on function private.organizer_words is 'An organizer as the logs name them: 示例组织者 138****0300.';
grant execute on function private.organizer_words to app_definer;
