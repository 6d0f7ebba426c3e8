create function private.draft_json(draft private.drafts) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', draft.id,
    'serviceCode', draft.service_code,
    'variant', draft.variant,
    'formVersion', draft.form_version,
    'revision', draft.revision,
    'savedAt', draft.saved_at,
    'expiresAt', draft.saved_at + private.draft_lifetime()
  );
end
$$;

comment on function private.draft_json is 'DraftSummary of shared/application: a draft without its answers.';
grant execute on function private.draft_json to app_definer;
