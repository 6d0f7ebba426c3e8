create function private.expire_drafts() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  draft private.drafts;
  expired integer := 0;
begin
  for draft in
    select * from private.drafts as old
    where old.warned_at is null and old.saved_at < now() - private.draft_lifetime() + interval '7 days'
    order by old.saved_at
    limit 1000
    for update skip locked
  loop
    perform private.send_message(draft.worker_id, '没填完的表快要删除了',
      format('“%s”填到一半，%s 之后会自动删除。还要办的话，请在那之前打开接着填，填过的都还在。', draft.service_name,
        to_char(greatest(draft.saved_at + private.draft_lifetime(), now() + interval '7 days') at time zone 'Asia/Shanghai',
          'FMMM月FMDD日')),
      '/drafts');
    update private.drafts as warned set warned_at = now() where warned.worker_id = draft.worker_id and warned.id = draft.id;
  end loop;

  -- No draft is deleted within a week after its warning, however late this job runs.
  for draft in
    select * from private.drafts as old
    where old.saved_at < now() - private.draft_lifetime() and old.warned_at < now() - interval '7 days'
    order by old.saved_at
    limit 1000
    for update skip locked
  loop
    perform private.drop_draft(draft);
    expired := expired + 1;
  end loop;
  return expired;
end
$$;

comment on function private.expire_drafts is 'Warns a week before a draft has been unchanged for 90 days, then deletes it. A run handles a thousand of each.';
grant execute on function private.expire_drafts to app_definer;
