create function private.add_to_profile(added jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  kept constant jsonb := (
    select private.decrypt_text(own.answers)::jsonb from private.profiles as own where own.worker_id = own_id
  );
begin
  -- Most people answer as they did last time: then nothing is encrypted or written.
  if added = '{}' or kept || added = kept then
    return;
  end if;
  perform private.check_profile(coalesce(kept, '{}') || added);
  insert into private.profiles as own (worker_id, answers)
  values (own_id, private.encrypt_text((coalesce(kept, '{}') || added)::text))
  on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
end
$$;

comment on function private.add_to_profile is 'Adds answers to those that the worker''s forms begin with. A new answer replaces an old one.';
grant execute on function private.add_to_profile to app_definer;
