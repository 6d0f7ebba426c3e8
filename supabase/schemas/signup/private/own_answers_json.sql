create function private.own_answers_json(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'title', asked.title, 'words', private.answer_words(signup.answers -> asked.id::text)
    ) order by asked.place, asked.retired_at nulls last, asked.id), '[]')
    from public.event_questions as asked
    where asked.event_id = signup.event_id and signup.answers ? asked.id::text
  );
end
$$;

comment on function private.own_answers_json is
  'The answers of a signup to the organizer''s own questions, under the words in which they were asked.';
grant execute on function private.own_answers_json to app_definer;
