create type public.text_kind as enum ('昵称', '自我介绍', '队名');
comment on type public.text_kind is '哪一种文字：昵称、自我介绍、队名';
