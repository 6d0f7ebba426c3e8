-- A question is the same while its words and its kind are and no option is missing, so a plan needs no ids.
create function private.apply_questions(event_id uuid, questions jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wish record;
  kept uuid[] := array[]::uuid[];
  same uuid;
begin
  if questions is null then
    return;
  end if;
  for wish in
    select given.place, given.question, private.normalize_text(given.question ->> 'title') as title,
      (given.question ->> 'kind')::public.question_kind as kind, private.text_list(given.question -> 'options') as options
    from jsonb_array_elements(questions) with ordinality as given (question, place)
  loop
    select earlier.id into same from public.event_questions as earlier
    where earlier.event_id = apply_questions.event_id and earlier.title = wish.title and earlier.kind = wish.kind
      and coalesce(wish.options, '{}') @> coalesce(earlier.options, '{}') and earlier.id <> all (kept)
    order by earlier.retired_at desc nulls first
    limit 1;
    kept := kept || coalesce(same, gen_random_uuid());
  end loop;
  update public.event_questions as old set retired_at = now()
  where old.event_id = apply_questions.event_id and old.retired_at is null and old.id <> all (kept);
  delete from public.event_questions as old
  where old.event_id = apply_questions.event_id and old.retired_at is not null and old.id <> all (kept) and not exists (
    select from public.signups as signup where signup.event_id = old.event_id and signup.answers ? old.id::text
  );
  insert into public.event_questions as asked (id, event_id, place, kind, title, hint, options, is_needed, is_of_captain)
  select kept[given.place], apply_questions.event_id, given.place, (given.question ->> 'kind')::public.question_kind,
    private.normalize_text(given.question ->> 'title'), nullif(private.normalize_text(given.question ->> 'hint'), ''),
    case when given.question ->> 'kind' in ('单选', '多选') then coalesce(private.text_list(given.question -> 'options'), '{}') end,
    (given.question ->> 'isNeeded')::boolean, (given.question ->> 'isOfCaptain')::boolean
  from jsonb_array_elements(questions) with ordinality as given (question, place)
  order by given.place
  on conflict (id) do update set place = excluded.place, hint = excluded.hint, options = excluded.options,
    is_needed = excluded.is_needed, is_of_captain = excluded.is_of_captain, retired_at = null;
end
$$;

comment on function private.apply_questions is
  'Sets what an event asks. A question with other words, another kind or fewer options is a new one; the old one is retired, or deleted when nobody has answered it.';
grant execute on function private.apply_questions to app_definer;
