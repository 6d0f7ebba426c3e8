create function api.restore_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已取消' then
    if event.cancelation_told_at is not null then
      perform private.raise_code(409, 'event_canceled');
    end if;
    update public.events as found set state = '已发布' where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '恢复活动', event.title, event.canceled_reason, null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.restore_event is 'Takes a cancelation back before anybody is told. Repeating the call changes nothing.';
alter function api.restore_event owner to app_definer;
grant execute on function api.restore_event to authenticated;
