create function api.agree_to_papers(version text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if coalesce(length(version), 0) not between 1 and 40 then
    perform private.raise_code(422, 'consent_missing');
  end if;
  perform private.lock_worker(own_id);
  -- The account may have been deleted meanwhile.
  perform private.current_worker_id();
  insert into public.consents (worker_id, kind, version)
  select own_id, 'kept-papers', version
  where not exists (
    select from public.consents as given
    where given.worker_id = own_id and given.kind = 'kept-papers' and given.version = agree_to_papers.version
      and given.withdrawn_at is null
  );
  return api.list_papers();
end
$$;

comment on function api.agree_to_papers is
  'Records that the worker agrees to be offered accepted papers again, in this version of the text, once. Answers with the papers.';
alter function api.agree_to_papers owner to app_definer;
grant execute on function api.agree_to_papers to authenticated;
