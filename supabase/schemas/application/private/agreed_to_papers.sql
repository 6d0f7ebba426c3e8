create function private.agreed_to_papers(own_id uuid) returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select min(given.agreed_at) from public.consents as given
    where given.worker_id = own_id and given.kind = 'kept-papers' and given.withdrawn_at is null
  );
end
$$;

comment on function private.agreed_to_papers is 'Since when a worker agrees to be offered their papers again; null without a consent, and after it was withdrawn.';
grant execute on function private.agreed_to_papers to app_definer;
