create function api.get_assisted_draft(assistance_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
begin
  if private.assistance_state(assistance) <> '填写中' then
    return private.assistance_json(assistance) || jsonb_build_object('draft', null);
  end if;
  draft := private.helped_draft(assistance);
  return private.assistance_json(assistance)
    || jsonb_build_object('draft', private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb);
end
$$;

comment on function api.get_assisted_draft is 'The state of a help, for its officer. It has the draft only while the help is approved and open.';
alter function api.get_assisted_draft owner to app_definer;
grant execute on function api.get_assisted_draft to authenticated;
