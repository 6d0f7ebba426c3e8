create function private.guard_notice() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.title := private.normalize_text(new.title);
  new.body := private.normalize_text(new.body);
  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  if coalesce(new.title, '') = '' then
    perform private.refuse('title_empty', '公告标题要写 2 到 40 字，看不见的字不算。');
  end if;
  if coalesce(new.body, '') = '' then
    perform private.refuse('body_empty', '公告正文要写 2 到 2000 字，看不见的字不算。');
  end if;
  if new.category is null then
    perform private.refuse('no_category', '没有选公告的类别（category）。');
  end if;
  if new.hidden_at <= new.published_at then
    perform private.refuse('ends_first', '公告没有发布就下架了：下架时间（hidden_at）要晚于发布时间（published_at）。');
  end if;
  -- Its bytes come with a link only, so a name that somebody types would show nothing.
  if current_user <> 'app_definer' and new.picture is not null
    and (tg_op = 'INSERT' or new.picture is distinct from old.picture) then
    perform private.refuse('picture_by_link', '图片不能在这里填：先保存公告，再到 notice_pictures 里打开“传图片”。');
  end if;
  return new;
end
$$;

comment on function private.guard_notice is
  'A notice is saved as people read it, under a known union, or refused with a sentence: nothing to read, an end before its beginning, a picture that nobody sent.';
