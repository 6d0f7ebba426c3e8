create function private.remaining_seconds(plan private.round_plans) returns integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(plan.paused_seconds, greatest(0, ceil(extract(epoch from plan.round_ends_at - now()))::integer), 0)
$$;

comment on function private.remaining_seconds is
  'How long the round at the tables still goes on; stands still while paused.';
grant execute on function private.remaining_seconds to app_definer;
