create function api.delete_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for update;
  if event.state <> '草稿' then
    perform private.refuse_plan('state', '发布过的活动不能删除。不办了请用“取消活动”，报名的人会收到通知。');
  end if;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '删除活动草稿', event.title, null, null,
    event.trade_union_id);
  delete from public.events as gone where gone.id = event.id;
  return jsonb_build_object('id', event.id);
end
$$;

comment on function api.delete_event is 'Deletes a draft that nobody has seen. A published event is canceled and not deleted.';
alter function api.delete_event owner to app_definer;
grant execute on function api.delete_event to authenticated;
