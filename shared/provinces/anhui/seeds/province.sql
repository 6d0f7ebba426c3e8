-- Written by npm run generate. Before the unions, which have to lie in it: seeds run in the order of their names.
insert into private.province (code, name, letters, hotline, west, east, south, north)
values ('340000', '安徽省', 'AH', '12351', 114, 120, 29, 35)
on conflict (is_only) do update
set code = excluded.code,
  name = excluded.name,
  letters = excluded.letters,
  hotline = excluded.hotline,
  west = excluded.west,
  east = excluded.east,
  south = excluded.south,
  north = excluded.north;
