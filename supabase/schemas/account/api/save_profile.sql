create function api.save_profile(answers jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.check_profile(answers);
  if save_profile.answers = '{}' then
    delete from private.profiles as own where own.worker_id = own_id;
  else
    insert into private.profiles as own (worker_id, answers)
    values (own_id, private.encrypt_text(save_profile.answers::text))
    on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
  end if;
  return api.get_profile();
end
$$;

comment on function api.save_profile is
  'Replaces the answers that the worker''s forms begin with. An empty object deletes them.';
alter function api.save_profile owner to app_definer;
grant execute on function api.save_profile to authenticated;
