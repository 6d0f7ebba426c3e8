create function api.search_signups(
  event_id uuid, query text default '', status text default '', pool text default '', after_number bigint default 0,
  page_size integer default 50, only_same boolean default false
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set enable_sort = off
as $$
declare
  same uuid[];
  event public.events := private.managed_event(event_id);
  words constant text := private.compare_key(coalesce(query, ''));
  -- One character is a family name: 马 means nobody from 马鞍山.
  is_wide constant boolean := length(words) >= 2 and words !~ '^\d+$';
  places text[];
begin
  if is_wide then
    places := array(
      select listed.region_code from public.trade_unions as listed
      where listed.region_code is not null and strpos(private.compare_key(listed.region_name), words) > 0
    );
  end if;
  perform private.give_numbers(event.id);
  perform private.note_roster_view(event, private.current_worker_id());
  if only_same then
    same := private.list_likely_same(event.id);
  end if;
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and (not coalesce(only_same, false) or signup.id = any (same))
      and (coalesce(search_signups.status, '') in ('', signup.status::text))
      and (coalesce(search_signups.pool, '') in ('', signup.pool))
      and (
        words = '' or strpos(private.compare_key(signup.full_name), words) > 0 or lower(signup.seat_label) = words
        or (words ~ '^\d{3,11}$' and right(signup.phone, length(words)) = words)
        or (is_wide and (
          strpos(private.compare_key(signup.employer), words) > 0
          or signup.region_code = any (places) or left(signup.region_code, 4) || '00' = any (places)
        ))
        or exists (select from public.teams as team where team.id = signup.team_id and strpos(private.compare_key(team.name), words) > 0)
      )
    order by signup.number
    limit least(greatest(coalesce(page_size, 50), 1), 200)
  ), event, false, true);
end
$$;

comment on function api.search_signups is
  'The roster page by page, by signup number: by name, last digits of the phone, employer, county or city, seat or team, and by status and pool, or only those who may be one person twice. ID numbers are masked.';
alter function api.search_signups owner to app_definer;
grant execute on function api.search_signups to authenticated;
