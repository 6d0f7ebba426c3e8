create function api.get_round_board(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.round_board_json(private.managed_event(event_id)) $$;

comment on function api.get_round_board is 'For the event''s organizer, through the functions: the whole schedule, who is present and who has left.';
alter function api.get_round_board owner to app_definer;
grant execute on function api.get_round_board to authenticated;
