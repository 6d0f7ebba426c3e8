-- What clerks type: 每天 6:30–22:00 · 周一至周五 8:30–12:00、14:00–17:30；周六 9:00–12:00 · 全天 · 20:00–次日6:00 · 节假日休息 · 每天 9:00–17:00，周一闭馆.
create function private.read_opening_hours(words text, out openings jsonb, out sentence text)
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  plain text := translate(lower(words), '：；，（）()～〜~—–－−至到' || E'\n', ':;,;;;;---------;');
  segment text;
  range text;
  parts text[];
  days text;
  starts integer;
  ends integer;
  closed text := '';
  -- Days that a time without days belongs to: 周一至周五 8:30–12:00；14:00–17:30.
  carried text;
  without_time text;
begin
  openings := '[]';
  plain := private.plain_hours(plain);
  plain := regexp_replace(plain, '星期|礼拜', '周', 'g');
  plain := regexp_replace(plain, '周天', '周日', 'g');
  plain := regexp_replace(plain, '[逢每]周', '周', 'g');
  plain := regexp_replace(plain, '每日|天天', '每天', 'g');
  plain := replace(plain, '双休日', '周末');
  plain := regexp_replace(plain, '(周[一二三四五六日])[和及]?(?=周)', '\1、', 'g');
  plain := replace(plain, '周六日', '周六、周日');
  plain := regexp_replace(plain, '(开放|营业|服务)时间 ?:?', '', 'g');
  plain := regexp_replace(plain, '(次日|第二天|翌日|隔天) ?', '次日', 'g');
  plain := regexp_replace(plain, '(7[×x*])?24(小时|h)(开放)?|全天开放|全天候', '全天', 'g');
  plain := regexp_replace(plain, '(全天 ?)+', '全天', 'g');
  plain := regexp_replace(plain, '全年无休|(中午|午间)不休息?', '', 'g');
  plain := regexp_replace(plain, '节假日除外', '节假日休息', 'g');
  plain := regexp_replace(plain, '(休息|闭馆|休馆|关门) ', '\1;', 'g');
  plain := regexp_replace(plain, '(\d)[点时]半', '\1:30', 'g');
  plain := regexp_replace(plain, '(\d)[点时](\d\d)分?', '\1:\2', 'g');
  plain := regexp_replace(plain, '(\d)[点时]', '\1', 'g');
  plain := regexp_replace(plain, '上午|早上|早|开放', '', 'g');
  -- 下午14:00 can only be one time, 下午2:00 is asked again; so is 12 at night, which is 0:00 or 24:00.
  plain := regexp_replace(plain, '凌晨 ?(?!12| )|(下午|中午) ?(?=1[2-9]|2[0-4])|(晚上|晚) ?(?=1[3-9]|2[0-4])', '', 'g');
  plain := regexp_replace(plain, '法定', '', 'g');
  plain := regexp_replace(plain, ' ?-+ ?', '-', 'g');
  -- 每天：8:30 is 每天 8:30.
  plain := regexp_replace(plain, '([^0-9 ]) ?: ?', '\1 ', 'g');
  plain := regexp_replace(plain, '([0-9天息馆门])[、, ]+(周|工作|节假|每天)', '\1;\2', 'g');
  foreach segment in array string_to_array(plain, ';') loop
    segment := btrim(segment, ' .。、,');
    continue when segment = '';
    if segment ~ '下午|晚|凌晨|中午|pm|am' then
      sentence := '开放时间请用 24 小时制，例如：14:00–17:30。';
      return;
    end if;
    parts := regexp_match(segment, '^([周一二三四五六日、,\-每天末工作节假]*) ?(.*)$');
    days := private.weekdays_of(btrim(parts[1], '、,-'));
    if days is null then
      sentence := format('看不懂“%s”是哪几天，请写成：每天、周一至周五、周六、工作日或节假日。', left(parts[1], 20));
      return;
    end if;
    if btrim(parts[1], '、,-') = '' then
      days := coalesce(carried, days);
    elsif without_time is not null then
      sentence := format('“%s”后面没有写几点到几点。', left(without_time, 20));
      return;
    end if;
    without_time := case when btrim(parts[2]) = '' then segment end;
    if without_time is not null or parts[2] ~ '\d|全天' then
      carried := days;
    end if;
    foreach range in array regexp_split_to_array(btrim(parts[2]), '[、, ]') loop
      continue when range = '';
      if range in ('休息', '不', '不开', '不开门', '闭馆', '休馆', '关门') then
        if days = '节假日' then
          openings := openings || jsonb_build_object('days', days, 'from', 0, 'to', 0);
        else
          closed := closed || replace(days, '工作日', '12345');
        end if;
        continue;
      end if;
      parts := regexp_match(range, '^(\d{1,2}(?::\d{2})?)-(次日)?(\d{1,2}(?::\d{2})?)$');
      if range = '全天' then
        starts := 0;
        ends := 1440;
      elsif parts is null then
        sentence := format('看不懂“%s”，开放时间请写成：每天 6:30–22:00。', left(range, 20));
        return;
      else
        starts := private.clock_minutes(parts[1]);
        ends := private.clock_minutes(parts[3]) + case when parts[2] is null then 0 else 1440 end;
      end if;
      if starts is null or ends is null or starts = 1440 then
        sentence := format('“%s”里没有这样的时间，请写 0:00 到 24:00。', range);
        return;
      end if;
      if ends <= starts then
        sentence := format('“%s”结束得比开始早。开过半夜请写成 %s–次日%s。', range, parts[1], parts[3]);
        return;
      end if;
      if ends - starts > 1440 then
        sentence := format('“%s”超过了一整天，一直开着请写：全天。', range);
        return;
      end if;
      openings := openings || jsonb_build_object('days', days, 'from', starts, 'to', ends);
    end loop;
  end loop;
  if without_time is not null and openings <> '[]' then
    sentence := format('“%s”后面没有写几点到几点。', left(without_time, 20));
    return;
  end if;
  if closed ~ '[1-5]' and openings @> '[{"days": "工作日"}]' then
    sentence := '“工作日”里有的天不开，请写出开的是周几，例如：周二至周五 9:00–17:00。';
    return;
  end if;
  openings := (
    select coalesce(jsonb_agg(span || jsonb_build_object('days', left_over.days) order by place), '[]')
    from jsonb_array_elements(openings) with ordinality as listed (span, place)
    cross join lateral (select translate(span ->> 'days', closed, '') as days) as left_over
    where left_over.days <> ''
  );
  if openings = '[]' then
    sentence := '看不懂开放时间，请写成：每天 6:30–22:00。';
  end if;
end
$$;

comment on function private.read_opening_hours is
  'What staff wrote as openings (shared/place/place-shapes.ts), or a sentence with what cannot be read.';
grant execute on function private.read_opening_hours to app_definer, staff;
