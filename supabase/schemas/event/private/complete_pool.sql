create function private.complete_pool() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  others constant public.event_pools[] := array(
    select own from public.event_pools as own where own.event_id = new.event_id
  );
begin
  new.pool := private.normalize_text(new.pool);
  -- The usual pools need no more than their name.
  if new.pool in ('男', '女') then
    new.sex := coalesce(new.sex, new.pool);
  end if;
  if new.place = 0 then
    new.place := 1 + coalesce((select max(other.place) from unnest(others) as other), 0);
  end if;
  select letters.letter into new.seat_letter
  from (
    select coalesce(new.session_number::text, '') || letter as letter, place
    from unnest(array[case new.sex when '男' then 'M' when '女' then 'F' else 'N' end]
      || string_to_array('A,B,C,D,E,G,H,J,K,L,P,Q,R,S,T,U,V,W,X,Y,Z', ',')) with ordinality as listed (letter, place)
  ) as letters
  where letters.letter not in (select other.seat_letter from unnest(others) as other)
  order by letters.place limit 1;
  return new;
end
$$;

comment on function private.complete_pool is
  'What a new pool does not say: its sex when it is named after one, its place after the others, and the letter of its seats (M, F, N, then A, B …), which no other pool of the event has.';
alter function private.complete_pool owner to app_definer;
