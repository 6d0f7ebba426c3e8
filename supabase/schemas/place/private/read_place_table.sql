-- A table as Excel copies it (tabs) or as CSV (commas, or semicolons as some computers save it), quoted or not, with any line ends and a byte order mark or none.
create function private.read_place_table(content text)
returns table (line integer, cells jsonb, sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  labels constant jsonb := '{"类型": "kind", "名称": "name", "管理的工会": "trade_union_id", "县区": "region_code", "地址": "address",
    "纬度": "latitude", "经度": "longitude", "开放时间": "opening_hours", "电话": "phone", "联系人": "contact_name",
    "设施": "facilities", "提示": "notice", "核对日期": "checked_on"}'::jsonb;
  needed constant text[] := array['类型', '名称', '管理的工会', '县区', '地址'];
  plain constant text := rtrim(replace(replace(translate(content, U&'\FEFF', ''), E'\r\n', E'\n'), E'\r', E'\n'), E'\n') || E'\n';
  separator constant text := case when strpos(split_part(plain, E'\n', 1), E'\t') > 0 then E'\t'
    when strpos(split_part(plain, E'\n', 1), ',') = 0 and strpos(split_part(plain, E'\n', 1), ';') > 0 then ';' else ',' end;
  cell text[];
  word text;
  label text;
  header text[];
  found text[] := array[]::text[];
  lacks_quote boolean := false;
  rows_read integer := 0;
begin
  line := 1;
  if strpos(plain, U&'\FFFD') > 0 then
    sentence := '文字是乱码。请用 Excel 或 WPS 打开文件，再全选复制过来。';
    return next;
    return;
  end if;
  for cell in select regexp_matches(plain, '("(?:[^"]|"")*"|[^' || separator || '\n]*)([' || separator || '\n])', 'g') loop
    word := case when cell[1] like '"%"' and length(cell[1]) > 1 then replace(substr(cell[1], 2, length(cell[1]) - 2), '""', '"') else cell[1] end;
    found := found || private.normalize_text(word);
    -- Excel copies a cell with quotes inside as it is.
    lacks_quote := lacks_quote or separator <> E'\t' and mod(length(cell[1]) - length(replace(cell[1], '"', '')), 2) = 1;
    continue when cell[2] = separator;
    if header is null then
      header := found;
      foreach label in array found loop
        if label <> '' and not labels ? label then
          sentence := format('不认识“%s”这一栏，栏目只能是：%s。', left(label, 20),
            '类型、名称、管理的工会、县区、地址、纬度、经度、开放时间、电话、联系人、设施、提示、核对日期');
          return next;
          return;
        end if;
      end loop;
      select one into label from unnest(header) as one where one <> '' group by one having count(*) > 1 limit 1;
      if label is not null then
        sentence := format('“%s”这一栏写了两次，请留下对的那一栏。', label);
        return next;
        return;
      end if;
      select one into label from unnest(needed) as one where not one = any (header) limit 1;
      if label is not null then
        sentence := format('第一行要有“%s”这一栏，请照模板填。', label);
        return next;
        return;
      end if;
    elsif array_to_string(found, '') <> '' then
      rows_read := rows_read + 1;
      if rows_read > 5000 then
        sentence := '一次最多 5000 行，请分几次导入。';
        return next;
        return;
      end if;
      cells := (
        select jsonb_object_agg(labels ->> header[place], nullif(found[place], ''))
        from generate_subscripts(header, 1) as place where header[place] <> ''
      );
      sentence := case
        when lacks_quote then '英文双引号没有成对，请补上或者删掉。'
        when cardinality(found) > cardinality(header) and array_to_string(found[cardinality(header) + 1:], '') <> ''
          then '格子比栏目多，内容里有逗号的请加英文双引号，或者从 Excel 复制。'
      end;
      return next;
    end if;
    found := '{}';
    lacks_quote := false;
    -- As Excel counts: a row with a line break in a cell is one row.
    line := line + 1;
  end loop;
end
$$;

comment on function private.read_place_table is
  'The rows of a pasted table with their numbers as Excel counts them, as texts by column of public.places, or why a row cannot be read.';
grant execute on function private.read_place_table to staff;
