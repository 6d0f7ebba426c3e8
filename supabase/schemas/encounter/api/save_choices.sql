create function api.save_choices(event_id uuid, slots text[], directions text[], pairs text[]) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if cardinality(slots) <> 3 or cardinality(directions) <> 3 or cardinality(pairs) <> 3 then
    perform private.raise_code(422, 'invalid_input');
  end if;
  perform private.open_round(event_id);
  -- All rows of the round are written again in the order of their tokens, so that xmin and ctid are alike for every
  -- row.
  with before as (
    delete from private.choices as pick where pick.event_id = save_choices.event_id
    returning pick.slot, pick.direction, pick.pair
  )
  insert into private.choices (slot, event_id, direction, pair)
  select row.slot, save_choices.event_id, row.direction, row.pair
  from (
    select * from before where before.slot <> all (slots)
    union all
    select * from unnest(slots, directions, pairs)
  ) as row (slot, direction, pair)
  order by row.slot;
  return true;
end
$$;

comment on function api.save_choices is
  'Replaces the three rows of a chooser. A chooser has three slots, so nobody has more than three picks, and repeating a save changes nothing. For the functions'' service key only.';
alter function api.save_choices owner to app_definer;
grant execute on function api.save_choices to service_role;
