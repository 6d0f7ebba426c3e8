create function private.managed_detail_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select private.managed_event_json(event) || jsonb_build_object(
      'event', private.event_json(event) || private.canceled_json(event),
      'contact', private.contact_json(event),
      'files', private.event_files_json(event.id),
      'pastQuestions', private.questions_json(event.id, true),
      'finishedAt', event.finished_at,
      'restorableUntil', case when event.state = '已取消' and event.cancelation_told_at is null then event.canceled_at + private.restore_time() end,
      'role', private.role_at(event, private.current_worker_id()),
      'shortTeams', case when event.list_published_at is null then private.short_teams_json(event) else '[]' end,
      'canCreate', exists (
        select from public.organizers as organizer
        where organizer.bound_worker_id = private.current_worker_id()
          and organizer.trade_union_id = event.trade_union_id and organizer.role = '负责人'
      )
    )
    from public.events as event where event.id = managed_detail_json.event_id
  );
end
$$;

comment on function private.managed_detail_json is 'ManagedEventDetail of shared/event: what organizers read and edit.';
grant execute on function private.managed_detail_json to app_definer;
