create type public.place_state as enum ('草稿', '已发布');
comment on type public.place_state is '草稿：职工看不到；已发布：职工看得到';
