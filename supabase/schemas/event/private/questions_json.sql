create function private.questions_json(event_id uuid, retired boolean) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', asked.id, 'kind', asked.kind, 'title', asked.title, 'hint', asked.hint, 'options', to_jsonb(coalesce(asked.options, '{}')),
      'isNeeded', asked.is_needed, 'isOfCaptain', asked.is_of_captain
    ) order by asked.place, asked.retired_at, asked.id), '[]')
    from public.event_questions as asked
    where asked.event_id = questions_json.event_id and (asked.retired_at is not null) = retired
  );
end
$$;

comment on function private.questions_json is 'AskedQuestion[] of shared/event: what an event asks now, or what it asked before.';
grant execute on function private.questions_json to app_definer;
