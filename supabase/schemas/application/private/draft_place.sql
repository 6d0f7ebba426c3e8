-- Once for each application, at its first approval. Nothing about a place may stop a decision or a worker's supplement.
create function private.draft_place() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  proposed constant public.places := private.proposed_place(new);
  before constant public.places := private.proposed_place(old);
begin
  if new.decided_at is null or new.status not in ('已通过', '已办结', '待补正') then
    -- The approval was undone. What staff have published meanwhile is theirs.
    delete from public.places as drafted where drafted.drafted_from = new.reference and drafted.state = '草稿';
    return null;
  end if;
  if proposed.kind is null then
    return null;
  end if;
  if old.decided_at is null then
    insert into public.places (state, kind, name, trade_union_id, region_code, address, opening_hours, notice, drafted_from)
    values ('草稿', proposed.kind, proposed.name, proposed.trade_union_id, proposed.region_code, proposed.address,
      proposed.opening_hours, proposed.notice, proposed.drafted_from)
    on conflict (drafted_from) do nothing;
  else
    -- A supplement after the approval corrects a draft that staff have not touched.
    update public.places as drafted
    set kind = proposed.kind, name = proposed.name, address = proposed.address,
      opening_hours = proposed.opening_hours, notice = proposed.notice
    where drafted.drafted_from = new.reference and drafted.state = '草稿'
      and drafted.kind = before.kind and drafted.name = before.name and drafted.address = before.address
      and drafted.opening_hours is not distinct from before.opening_hours
      and drafted.notice is not distinct from before.notice;
  end if;
  return null;
exception
  when raise_exception or check_violation or unique_violation or not_null_violation then
    -- The county has this place already, or its words are none that a place can have.
    return null;
end
$$;

comment on function private.draft_place is
  'Makes a draft of a place when a 职工书屋 or 女工家园 is approved, follows a supplement, and takes it back when the approval is undone.';
alter function private.draft_place owner to app_definer;
