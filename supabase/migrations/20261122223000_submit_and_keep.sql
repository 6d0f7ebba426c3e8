-- A submission and what its worker's next form begins with came in two calls; most of what a call costs is the way.

create function private.add_to_profile(added jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  kept constant jsonb := (
    select private.decrypt_text(own.answers)::jsonb from private.profiles as own where own.worker_id = own_id
  );
begin
  -- Most people answer the same as last time: then nothing is encrypted or written.
  if added = '{}' or kept || added = kept then
    return;
  end if;
  insert into private.profiles as own (worker_id, answers)
  values (own_id, private.encrypt_text((coalesce(kept, '{}') || added)::text))
  on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
end
$$;
comment on function private.add_to_profile is 'Adds answers to what the worker''s forms begin with; a newer answer takes the place of an older one.';
grant execute on function private.add_to_profile(jsonb) to app_definer;

create function api.submit_and_keep(submission jsonb, profile jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  submitted constant jsonb := api.submit_application(submission);
begin
  begin
    perform private.add_to_profile(profile);
  exception when others then
    -- The application stands. The text of a fault may quote an answer, its code does not.
    raise warning 'a profile was not kept: %', sqlstate;
  end;
  return submitted;
end
$$;
comment on function api.submit_and_keep is
  'submit_application, and its common answers added to what the worker''s forms begin with. Failing to keep them leaves the application as it is.';

call private.hand_over_api_functions();
grant execute on function api.submit_and_keep(jsonb, jsonb) to authenticated;
