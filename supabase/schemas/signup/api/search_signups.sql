create function api.search_signups(
  event_id uuid, query text default '', status text default '', pool text default '', after_number bigint default 0,
  page_size integer default 50, only_same boolean default false, filter jsonb default '{}'
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  perform private.give_numbers(event.id);
  perform private.note_roster_view(event, private.current_worker_id());
  return private.signup_rows_json(array(
    select listed from private.find_on_roster(event.id, coalesce(filter, '{}') || jsonb_build_object(
      'words', query, 'status', search_signups.status, 'pool', search_signups.pool, 'likelySame', coalesce(only_same, false)
    ), after_number, least(greatest(coalesce(page_size, 50), 1), 200)) as listed
  ), event, false, true);
end
$$;

comment on function api.search_signups is
  'The roster page by page, by signup number: by words, status and pool, only those who may be one person twice, and by the other parts of private.find_on_roster''s filter. ID numbers are masked.';
alter function api.search_signups owner to app_definer;
grant execute on function api.search_signups to authenticated;
