create function private.plain_hours(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  spoken constant text[] := array['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五',
    '十六', '十七', '十八', '十九', '二十', '二十一', '二十二', '二十三', '二十四'];
begin
  words := regexp_replace(words, '两(?=[点时])', '二', 'g');
  for hour in reverse 24..0 loop
    words := replace(replace(words, spoken[hour + 1] || '点', hour || '点'), spoken[hour + 1] || '时', hour || '时');
  end loop;
  words := regexp_replace(words, '(?<=\d[点时])(一刻|十五分?)', '15', 'g');
  words := regexp_replace(words, '(?<=\d[点时])三十分?', '30', 'g');
  return regexp_replace(words, '(?<=\d[点时])(三刻|四十五分?)', '45', 'g');
end
$$;

comment on function private.plain_hours is 'Hours as people say them in digits: 八点半 is 8点半, 十七点三十分 is 17点30.';
grant execute on function private.plain_hours to app_definer, staff;
