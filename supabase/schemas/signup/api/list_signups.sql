-- Without sorts a page can only be the next rows of the index by number, whatever the planner estimates.
create function api.list_signups(
  event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false, pool text default ''
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set enable_sort = off
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  perform private.give_numbers(event.id);
  if not unmasked then
    perform private.note_roster_view(event, own_id);
  end if;
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and coalesce(list_signups.pool, '') in ('', signup.pool)
    order by signup.number
    limit least(greatest(coalesce(page_size, 100), 1), 1000)
  ), event, unmasked);
end
$$;

comment on function api.list_signups is
  'The roster of an organizer''s event by signup number, page by page, of one pool or of all. ID numbers are masked unless a logged export with a reason asks for them.';
alter function api.list_signups owner to app_definer;
grant execute on function api.list_signups to authenticated;
