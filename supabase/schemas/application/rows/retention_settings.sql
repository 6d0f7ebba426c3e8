insert into public.retention_settings (kind, keep_days, note)
values ('申请', 1095, '办结后保存三年，供查询、复核和审计；职工在同意书里看到的也是三年，改动前先改那里的文字');
