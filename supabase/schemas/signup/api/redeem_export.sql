create function api.redeem_export(token text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link private.export_links;
  event public.events;
  pool_counts jsonb;
  row_count integer;
  printed integer;
begin
  update private.export_links as found set redeemed_at = coalesce(found.redeemed_at, now())
  where found.token_hash = private.token_hash(token)
    and case when found.redeemed_at is null then found.expires_at > now() else found.redeemed_at > now() - interval '1 minute' end
  returning * into link;
  if link.token_hash is null then
    perform private.raise_code(410, 'link_expired');
  end if;
  select * into event from private.managed_events(link.worker_id) as managed where managed.id = link.event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if private.role_at(event, link.worker_id) < (case when link.reason is null then '助手' else '负责人' end)::public.organizer_role then
    perform private.raise_code(403, 'role_too_small');
  end if;
  select coalesce(jsonb_object_agg(counted.pool, counted.rows), '{}'), coalesce(sum(counted.rows), 0), coalesce(sum(counted.seated), 0)
  into pool_counts, row_count, printed
  from (
    select signup.pool, count(*) as rows, count(*) filter (
      where signup.status in ('已确认', '已签到', '未到场') and not private.has_lost_seat(signup)
    ) as seated
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null
    group by signup.pool
  ) as counted;
  perform private.log_access(
    private.organizer_words(link.worker_id),
    format('导出%s（%s%s）', case link.sheet when '报名名单' then '名单' else link.sheet::text end, link.format,
      case when link.reason is null then '' else '，含完整证件号码' end),
    event.title, link.reason, case link.sheet when '报名名单' then row_count else printed end
  );
  return jsonb_build_object(
    'workerId', link.worker_id, 'eventId', event.id, 'eventTitle', event.title, 'sheet', link.sheet, 'format', link.format,
    'printedBy', (select max(organizer.name) from public.organizers as organizer where organizer.bound_worker_id = link.worker_id),
    'unmasked', link.reason is not null, 'rowCount', row_count, 'poolCounts', pool_counts
  );
end
$$;

comment on function api.redeem_export is
  'Redeems the token of a link, and again within a minute for a download that broke off or a look before it; logs each time who exports how many rows, and answers the number of rows of each pool. After that it is link_expired.';
alter function api.redeem_export owner to app_definer;
grant execute on function api.redeem_export to anon, authenticated;
