insert into public.place_facilities (name, short_name, place_in_list)
values
  ('有水喝', '喝水', 1), ('能热饭', '热饭', 2), ('能充电', '充电', 3),
  ('有座歇', '座位', 4), ('有厕所', '厕所', 5), ('有药箱', '药箱', 6);
