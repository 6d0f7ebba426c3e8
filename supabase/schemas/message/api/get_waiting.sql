create function api.get_waiting() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  return jsonb_build_object(
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = own_id and message.read_at is null
    ),
    'tradeUnionName', (
      select receiver.name from public.applications as own
      join public.trade_unions as receiver on receiver.id = own.trade_union_id
      where own.worker_id = own_id order by own.submitted_at desc limit 1
    ),
    'items', private.waiting_signups(own_id) || (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kind', 'correction', 'id', own.reference, 'signup', null, 'childName', null, 'title', own.service_name, 'at', null, 'until', null,
        'missing', cardinality(own.correction_items), 'seatLabel', null, 'serviceCode', null, 'variant', null
      ) order by own.submitted_at), '[]')
      from public.applications as own where own.worker_id = own_id and own.status = '待补正'
    ) || (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kind', 'draft', 'id', own.id, 'signup', null, 'childName', null, 'title', own.service_name, 'at', own.saved_at, 'until', null,
        'missing', null, 'seatLabel', null, 'serviceCode', own.service_code, 'variant', own.variant
      ) order by own.saved_at desc), '[]')
      from private.drafts as own where own.worker_id = own_id
    )
  );
end
$$;

comment on function api.get_waiting is
  'What waits for the worker: freed seats, small teams, tickets of the coming week, corrections and drafts.';
alter function api.get_waiting owner to app_definer;
grant execute on function api.get_waiting to authenticated;
