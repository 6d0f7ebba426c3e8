create function private.hold_review(before public.reviews, review public.reviews) returns public.reviews
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  review.handler := nullif(private.normalize_text(review.handler), '');
  if before.handler is not null and review.handler is not null and before.handled_since > now() - interval '2 hours'
    and private.compare_key(review.handler) <> private.compare_key(before.handler) then
    perform private.refuse('in_hand', format(
      '%s：%s正在办（%s 起），请换一份。确实不办了的，先把“谁在办”（handler）清空再写；两小时没有再改也会自动清空。',
      before.reference, before.handler, to_char(before.handled_since at time zone 'Asia/Shanghai', 'HH24:MI')));
  end if;
  review.handled_since := case when review.handler is not null then now() end;
  return review;
end
$$;

comment on function private.hold_review is
  'Who works on a round: nobody writes their name over another''s for two hours after the last change. Staff may empty the cell.';
grant execute on function private.hold_review to app_definer, staff;
