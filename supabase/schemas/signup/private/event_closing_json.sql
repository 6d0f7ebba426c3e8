create function private.event_closing_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object('closedAt', closing.closed_at, 'hash', closing.list_hash, 'count', closing.signup_count)
    from public.event_closings as closing
    where closing.event_id = event_closing_json.event_id
    order by closing.id desc
    limit 1
  );
end
$$;

comment on function private.event_closing_json is 'The hash that was published at the last closing of signups, or null.';
grant execute on function private.event_closing_json to app_definer;
