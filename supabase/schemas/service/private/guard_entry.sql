create function private.guard_entry() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sentence text;
begin
  new.title := private.normalize_text(new.title);
  new.note := nullif(private.normalize_text(new.note), '');
  new.path := nullif(private.normalize_text(new.path), '');
  new.target := nullif(private.normalize_text(new.target), '');
  if new.kind = '电话' then
    new.target := private.plain_phone(new.target);
  end if;
  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  sentence := case
    when new.kind is null then '没有选入口的种类（kind）。'
    when coalesce(length(new.title), 0) < 2 then '入口名称要写 2 到 12 字，看不见的字不算。'
    when new.path is not null and new.kind <> '小程序' then '只有小程序才填页面路径（path），请清空。'
    when new.path !~ '^/?[A-Za-z0-9_-][A-Za-z0-9_/?&=.%-]*$' then '页面路径（path）照小程序给的写，例如 pages/index/index。'
    when new.kind = '网站' and new.target is null then '网站要填网址（target），https:// 开头。'
    when new.kind = '网站' and not private.is_https_address(new.target) then
      format('“%s”不是 https:// 开头的网址。请从浏览器的地址栏整个复制过来。', left(new.target, 60))
    when new.kind = '电话' and (new.target is null or new.target !~ '^[0-9-]{5,20}$') then
      '电话（target）只填数字和短横线，区号在前，例如 0551-62777082。'
    when new.kind = '小程序' and new.target !~ '^wx[0-9a-f]{16}$' then
      '小程序要填 AppID（target）：wx 开头，一共 18 位小写字母和数字。不知道就空着，职工会按名称在微信里搜。'
  end;
  if sentence is not null then
    perform private.refuse('entry_wrong', sentence);
  end if;
  return new;
end
$$;

comment on function private.guard_entry is
  'An entry is saved as people read it, under a known union, with a target that a phone can open, or refused with a sentence.';
