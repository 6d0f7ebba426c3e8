create function private.weekdays_of(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  week constant text := '一二三四五六日';
  part text;
  ends text[];
  digits text := '';
  first_day integer;
  last_day integer;
begin
  case words
    when '', '每天' then
      return '1234567';
    when '周末' then
      return '67';
    when '工作日', '节假日' then
      return words;
    else
  end case;
  foreach part in array regexp_split_to_array(words, '[、,]') loop
    ends := regexp_match(part, '^周?([一二三四五六日])(?:-周?([一二三四五六日]))?$');
    first_day := strpos(week, ends[1]);
    last_day := case when ends[2] is null then first_day else strpos(week, ends[2]) end;
    if ends is null then
      return null;
    end if;
    -- 周五至周一 goes on into the next week.
    digits := digits || (
      select string_agg(((day - 1) % 7 + 1)::text, '')
      from generate_series(first_day, last_day + case when last_day < first_day then 7 else 0 end) as day
    );
  end loop;
  return (select string_agg(distinct day, '' order by day) from regexp_split_to_table(digits, '') as day);
end
$$;

comment on function private.weekdays_of is
  '周一-周五 as the digits 12345; 每天 and nothing are all days; 工作日 and 节假日 stay. Null when it names no days.';
grant execute on function private.weekdays_of to app_definer, staff;
