create function private.segment_words(event public.events, segment jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  numbers text;
begin
  if segment -> 'signupIds' is not null then
    select string_agg(chosen.number::text, '、' order by chosen.number) into numbers
    from private.segment_signups(event, segment) as chosen;
    -- 等 at the end says that not all are named.
    return format('选中的 %s 人：第 %s 号%s', jsonb_array_length(segment -> 'signupIds'),
      case when length(numbers) > 150 then regexp_replace(left(numbers, 150), '、[0-9]*$', '') else numbers end,
      case when length(numbers) > 150 then '等' else '' end);
  end if;
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

comment on function private.segment_words is 'Whom a message is for, without a name: 已确认、候补，女，第 2 场，还没签到, or the numbers of those who were chosen.';
grant execute on function private.segment_words to app_definer;
