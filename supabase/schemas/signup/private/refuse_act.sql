create function private.refuse_act(sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.raise_code(422, 'invalid_input', format('act %s', sentence));
end
$$;

comment on function private.refuse_act is 'Refuses an act on a signup with a Chinese sentence, which the phone shows.';
grant execute on function private.refuse_act to app_definer;
