create function api.cancel_event(event_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '草稿' or (event.state = '已发布' and event.ends_at <= now()) then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已发布' then
    if length(private.normalize_text(coalesce(reason, ''))) not between 2 and 100 then
      perform private.refuse_plan('reason', '取消活动请写明原因，2 到 100 字，报名的人会看到。');
    end if;
    update public.events as found set state = '已取消', canceled_reason = trim(reason) where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '取消活动', event.title, trim(reason), null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.cancel_event is 'Cancels a published event. Everybody with a live signup is told the reason five minutes later; until then restore_event takes it back.';
alter function api.cancel_event owner to app_definer;
grant execute on function api.cancel_event to authenticated;
