create function api.get_application_content(reference text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own constant public.applications := private.own_application(reference);
  whole jsonb := own.answers;
  secret record;
begin
  for secret in
    select kept.path, kept.value
    from private.application_secrets as stored
    cross join lateral jsonb_each(private.decrypt_text(stored.secrets)::jsonb) as kept (path, value)
    where stored.application_id = own.id
  loop
    whole := jsonb_set(whole, string_to_array(secret.path, '.'), secret.value, false);
  end loop;
  return jsonb_build_object(
    'answers', whole, 'papers', private.paper_json(own.worker_id, own.reference),
    'hasAgreed', private.agreed_to_papers(own.worker_id) is not null
  );
end
$$;

comment on function api.get_application_content is
  'What the worker answered in one application, unmasked, and its papers that may be handed in again, to begin a new one with. Another worker''s is not_found.';
alter function api.get_application_content owner to app_definer;
grant execute on function api.get_application_content to authenticated;
