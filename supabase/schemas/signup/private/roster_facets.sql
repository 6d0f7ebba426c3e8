create function private.roster_facets(event_id uuid, wanted_status text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with listed as materialized (
      select * from public.signups as signup
      where signup.event_id = roster_facets.event_id and signup.anonymized_at is null
    ),
    wanted as materialized (
      select * from listed where wanted_status in ('', listed.status::text)
    ),
    -- A person has several answers to a question of several.
    answered as (
      select asked.id, asked.place, asked.title, option.word, count(*) as people
      from public.event_questions as asked
      cross join wanted
      cross join lateral (
        select jsonb_array_elements_text(wanted.answers -> asked.id::text) as word
        where jsonb_typeof(wanted.answers -> asked.id::text) = 'array'
        union all
        select private.answer_words(wanted.answers -> asked.id::text)
        where jsonb_typeof(wanted.answers -> asked.id::text) <> 'array'
      ) as option
      where asked.event_id = roster_facets.event_id and asked.kind in ('单选', '多选', '是否')
      group by asked.id, asked.place, asked.title, option.word
    ),
    options as (
      select 1 as place, 'status' as by, '状态' as title, status::text as value, status::text as words, count(*) as people
      from listed group by status
      union all
      select 2, 'sex', '性别', sex, sex, count(*) from wanted group by sex
      union all
      select 3, 'pool', '名额', pool, pool, count(*) from wanted where pool not in ('男', '女') group by pool
      union all
      select 4, 'session', '场次', session_number::text, format('第 %s 场', session_number), count(*)
      from wanted where session_number is not null group by session_number
      union all
      select 5, 'region', '市县', region_code, (
        select concat_ws(' ', city.region_name, county.region_name)
        from public.trade_unions as county
        left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00' and city.id <> county.id
        where county.region_code = wanted.region_code
      ), count(*)
      from wanted where region_code is not null group by region_code
      union all
      (select 6, 'employer', '单位', min(employer), min(employer), count(*)
       from wanted where employer is not null group by private.compare_key(employer)
       order by count(*) desc, min(employer) limit 100)
      union all
      select 10 + answered.place, answered.id::text, answered.title, answered.word, answered.word, answered.people from answered
    )
    select coalesce(jsonb_agg(facet.json order by facet.place, facet.by), '[]')
    from (
      select options.place, options.by, jsonb_build_object('by', options.by, 'title', options.title, 'options',
        jsonb_agg(jsonb_build_object('value', options.value, 'words', options.words, 'count', options.people)
          order by options.people desc, options.value collate "C")) as json
      from options
      group by options.place, options.by, options.title
    ) as facet
  );
end
$$;

comment on function private.roster_facets is
  'RosterFacet[] of shared/signup: by what a roster can be narrowed, with the number of people for each value, of all signups or those of one status.';
grant execute on function private.roster_facets to app_definer;
