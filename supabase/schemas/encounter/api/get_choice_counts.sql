create function api.get_choice_counts(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.choice_counts_json(private.managed_event(event_id)) $$;

comment on function api.get_choice_counts is 'For the event''s organizer: whether the round is open, how many people are present and have saved, and how many pairs there are.';
alter function api.get_choice_counts owner to app_definer;
grant execute on function api.get_choice_counts to authenticated;
