create type public.question_kind as enum ('文字', '数字', '单选', '多选', '是否', '日期');
comment on type public.question_kind is '主办方的问题怎么回答';
