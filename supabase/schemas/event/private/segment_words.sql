create function private.segment_words(event public.events, segment jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if segment ->> 'signupId' is not null then
    return (
      select format('第 %s 号报名', one.number) from public.signups as one
      where one.event_id = event.id and one.id = (segment ->> 'signupId')::uuid
    );
  end if;
  return concat_ws('，', array_to_string(private.text_list(segment -> 'statuses'), '、'), segment ->> 'pool',
    '第 ' || (segment ->> 'session') || ' 场', segment ->> 'only');
end
$$;

comment on function private.segment_words is 'Whom a message is for, without a name: 已确认、候补，女，第 2 场，还没签到.';
grant execute on function private.segment_words to app_definer;
