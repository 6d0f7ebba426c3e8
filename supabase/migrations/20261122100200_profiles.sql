-- 常用信息: what every form asks again. On the server, so that it is there on another phone too; encrypted as one piece.
-- No ID number and no card is among it: shared/form/prefill.ts names what may be kept.

create table private.profiles (
  worker_id uuid primary key references public.workers (id),
  answers bytea not null,
  updated_at timestamptz not null default now()
);
comment on table private.profiles is 'Answers that every form begins with, per worker, encrypted. Gone when the worker clears them.';
call private.guard_table('private.profiles');
alter table private.profiles enable row level security;
create policy "api functions keep profiles" on private.profiles for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.profiles to app_definer;

create function api.get_profile() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'answers', coalesce(max(private.decrypt_text(own.answers))::jsonb, '{}'),
    'updatedAt', max(own.updated_at)
  )
  from private.profiles as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.get_profile is 'What the worker''s forms begin with; empty when nothing is kept.';

create function api.save_profile(answers jsonb, is_addition boolean default false) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  kept constant jsonb := case when is_addition then api.get_profile() -> 'answers' else '{}' end;
begin
  if kept || save_profile.answers = '{}' then
    delete from private.profiles as own where own.worker_id = own_id;
  else
    insert into private.profiles as own (worker_id, answers)
    values (own_id, private.encrypt_text((kept || save_profile.answers)::text))
    on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
  end if;
  return api.get_profile();
end
$$;
comment on function api.save_profile is
  'Keeps what the worker''s forms begin with, in place of what was kept, or added to it; nothing at all clears it.';

call private.hand_over_api_functions();
grant execute on function api.get_profile(), api.save_profile(jsonb, boolean) to authenticated;
