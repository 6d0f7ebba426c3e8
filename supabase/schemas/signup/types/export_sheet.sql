create type private.export_sheet as enum ('报名名单', '签到表', '保险名单', '桌牌', '胸牌');
comment on type private.export_sheet is '导出哪一种：报名名单，或者打印用的签到表、保险名单、桌牌、胸牌';
