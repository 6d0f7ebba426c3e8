create function api.rate_application(reference text, grade text, comment text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.own_application(reference);
  words constant text := nullif(trim(rate_application.comment), '');
begin
  if not private.is_ratable(application) then
    perform private.raise_code(409, 'not_ratable');
  end if;
  insert into public.ratings (application_id, grade, comment)
  values (application.id, rate_application.grade::public.rating_grade, words)
  on conflict on constraint ratings_pkey do nothing;
  if not found and not exists (
    select from public.ratings as earlier
    where earlier.application_id = application.id and earlier.grade = rate_application.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.application_json(application);
end
$$;

comment on function api.rate_application is 'Keeps the worker''s rating of an application that is over, once. Repeating the same rating changes nothing.';
alter function api.rate_application owner to app_definer;
grant execute on function api.rate_application to authenticated;
