create function private.helped_draft(assistance public.assistances) returns private.drafts
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  draft private.drafts;
begin
  if private.assistance_state(assistance) = '已结束' then
    perform private.raise_code(410, 'assistance_over');
  end if;
  if private.assistance_state(assistance) <> '填写中' then
    perform private.raise_code(409, 'assistance_not_approved');
  end if;
  -- Staff may remove an officer from the list at any time.
  if not exists (
    select from private.find_officer(private.current_worker_id()) as listed where listed.can_assist
  ) then
    perform private.raise_code(403, 'not_officer');
  end if;
  select * into draft from private.drafts as asked
  where asked.worker_id = assistance.worker_id and asked.id = assistance.draft_id;
  if draft.id is null then
    perform private.raise_code(410, 'assistance_over');
  end if;
  return draft;
end
$$;

comment on function private.helped_draft is 'The draft that the officer of an approved, open help may fill in. Refuses before and after.';
grant execute on function private.helped_draft to app_definer;
