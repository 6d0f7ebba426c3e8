-- Runs as who pastes the table, so that a clerk imports into the own scope only.
create function private.import_places() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  faults text[] := '{}';
  fault_count integer := 0;
  imported integer := 0;
  entry record;
  sentence text;
begin
  if tg_op = 'UPDATE' and old.imported_at is not null then
    perform private.refuse('imported', '这张表已经导入了。要再导入别的，请新建一行；要改服务点，请到 places 里改。');
  end if;
  new.trade_union_id := case tg_op when 'INSERT' then private.acting_union() else old.trade_union_id end;
  new.imported_count := 0;
  new.imported_at := null;
  if octet_length(new.content) > 2000000 then
    -- The check of the column says so.
    return new;
  end if;
  begin
    for entry in select * from private.read_place_table(new.content) loop
      sentence := entry.sentence;
      if sentence is null then
        sentence := private.import_place(entry.cells, new.publishes);
      end if;
      if sentence is null then
        imported := imported + 1;
      else
        fault_count := fault_count + 1;
        if fault_count <= 100 then
          faults := faults || format('第 %s 行：%s', entry.line, sentence);
        end if;
      end if;
    end loop;
    -- Nothing that was inserted stays when one row is wrong.
    if fault_count > 0 or imported = 0 then
      raise exception using errcode = 'PT999', message = 'take back';
    end if;
  exception when sqlstate 'PT999' then
    new.outcome := case when fault_count = 0 then '没有导入：栏目名称下面没有内容。'
      else format(E'一个也没有导入，有 %s 行不对。请改好 content 再保存。\n%s', fault_count, array_to_string(faults, E'\n'))
        || case when fault_count > 100 then format(E'\n还有 %s 行不对，先改上面的。', fault_count - 100) else '' end end;
    return new;
  end;
  new.imported_count := imported;
  new.imported_at := now();
  new.outcome := format('导入了 %s 个服务点，%s。', imported, case when new.publishes then '职工已经看得到' else '都是草稿，看好了改成“已发布”' end);
  return new;
end
$$;

comment on function private.import_places is 'Imports a pasted table of places whole, or says for each wrong row what is wrong and imports nothing.';
