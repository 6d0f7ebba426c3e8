-- The guardian agrees again each time, because each event is another use of the child's data.
create function private.with_child(own_id uuid, signup jsonb) returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  version constant text := signup ->> 'childConsentVersion';
  child_id uuid := (signup ->> 'childId')::uuid;
  known private.children;
begin
  if child_id is null and jsonb_typeof(signup -> 'child') is distinct from 'object' then
    return signup - array['guardianName', 'childId', 'child'];
  end if;
  if coalesce(length(version), 0) not between 1 and 40 then
    perform private.raise_code(422, 'consent_missing');
  elsif coalesce(length(private.normalize_text(signup ->> 'guardianName')), 0) not between 1 and 40 then
    perform private.raise_code(422, 'invalid_input', 'guardianName 请填写家长姓名');
  end if;
  child_id := coalesce(child_id, private.keep_child(own_id, signup -> 'child'));
  -- Locked, so that deleting this child waits for the signup and then sees it.
  select * into known from private.children as own where own.id = child_id and own.worker_id = own_id for key share;
  if known.id is null then
    perform private.raise_code(422, 'invalid_input', 'childId 这个孩子已经从您的账号里删掉了，请重新添加');
  end if;
  insert into public.consents (worker_id, kind, version, subject)
  select own_id, 'kept-child', version, child_id::text
  where not exists (
    select from public.consents as given
    where given.worker_id = own_id and given.kind = 'kept-child' and given.subject = child_id::text
      and given.version = signup ->> 'childConsentVersion' and given.withdrawn_at is null
  );
  return (signup - 'child') || private.child_content(known) || jsonb_build_object('childId', child_id);
end
$$;

comment on function private.with_child is
  'A signup for a child with the name, sex and date of birth of the child in the account, who is kept there with the guardian''s consent. A signup for the worker has no guardian.';
grant execute on function private.with_child to app_definer;
