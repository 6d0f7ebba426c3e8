create function api.list_event_feedback(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return jsonb_build_object(
    'counts', (
      select jsonb_object_agg(listed.grade, (
        select count(*) from public.event_feedback as given where given.event_id = event.id and given.grade = listed.grade
      )) from unnest(enum_range(null::public.rating_grade)) as listed (grade)
    ),
    'comments', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', said.grade, 'comment', said.comment) order by said.grade desc), '[]')
      from (
        select given.grade, given.comment from public.event_feedback as given
        where given.event_id = event.id and given.comment is not null
        order by md5(given.signup_id::text)
        limit 500
      ) as said
    )
  );
end
$$;

comment on function api.list_event_feedback is 'The number of each grade, and the comments without their authors.';
alter function api.list_event_feedback owner to app_definer;
grant execute on function api.list_event_feedback to authenticated;
