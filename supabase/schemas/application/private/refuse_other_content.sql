create function private.refuse_other_content(application public.applications, submission jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from private.submitted_contents as earlier
    where earlier.application_id = application.id and earlier.content_hash <> private.content_hash(submission)
  ) then
    perform private.raise_code(409, 'already_submitted', application.reference);
  end if;
end
$$;

comment on function private.refuse_other_content is 'Refuses a token that comes again with other answers.';
grant execute on function private.refuse_other_content to app_definer;
