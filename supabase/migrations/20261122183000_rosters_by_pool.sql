-- Each sheet of an export reads its own pool's rows, and knows from the redeemed link how many they are.

drop function api.list_signups(uuid, bigint, integer, boolean);
create function api.list_signups(
  event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false, pool text default ''
)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return (
    select coalesce(jsonb_agg(page.line order by page.number), '[]')
    from (
      select signup.number, private.signup_row_json(signup, event, unmasked) as line
      from public.signups as signup
      where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
        and coalesce(list_signups.pool, '') in ('', signup.pool::text)
      order by signup.number
      limit least(greatest(coalesce(page_size, 100), 1), 1000)
    ) as page
  );
end
$$;
comment on function api.list_signups is
  'The roster of an organizer''s event by signup number, page by page, of one pool or of all; ID numbers are masked unless a logged export with a reason asks.';

create or replace function api.redeem_export(token text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  link private.export_links;
  event public.events;
  pool_counts jsonb;
  row_count integer;
begin
  update private.export_links as found set redeemed_at = now()
  where found.token_hash = private.token_hash(token) and found.redeemed_at is null and found.expires_at > now()
  returning * into link;
  if link.token_hash is null then
    perform private.raise_code(410, 'link_expired');
  end if;
  select * into event from private.managed_events(link.worker_id) as managed where managed.id = link.event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select coalesce(jsonb_object_agg(counted.pool, counted.rows), '{}'), coalesce(sum(counted.rows), 0)
  into pool_counts, row_count
  from (
    select signup.pool, count(*) as rows from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null
    group by signup.pool
  ) as counted;
  perform private.log_access(
    (select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
      from public.organizers as organizer where organizer.phone = private.verified_phone(link.worker_id)),
    format('导出名单（%s%s）', link.format, case when link.reason is null then '' else '，含完整证件号码' end),
    event.title, link.reason, row_count
  );
  return jsonb_build_object(
    'workerId', link.worker_id, 'eventId', event.id, 'eventTitle', event.title, 'format', link.format,
    'unmasked', link.reason is not null, 'rowCount', row_count, 'poolCounts', pool_counts
  );
end
$$;
comment on function api.redeem_export is
  'Takes the token of a link, once, logs who exports how many, and answers how many rows each pool has; afterwards it is link_expired.';

call private.hand_over_api_functions();
grant execute on function api.list_signups(uuid, bigint, integer, boolean, text) to authenticated;
