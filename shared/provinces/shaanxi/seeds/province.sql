-- Written by npm run generate. Before the unions, which have to lie in it: seeds run in the order of their names.
insert into private.province (code, name, letters, hotline, west, east, south, north)
values ('610000', '陕西省', 'SN', '12351', 105, 112, 31, 40)
on conflict (is_only) do update
set code = excluded.code,
  name = excluded.name,
  letters = excluded.letters,
  hotline = excluded.hotline,
  west = excluded.west,
  east = excluded.east,
  south = excluded.south,
  north = excluded.north;
