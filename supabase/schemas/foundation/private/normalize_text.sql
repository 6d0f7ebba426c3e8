create function private.normalize_text(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nearly everything: nothing to fold.
  if words is null or words ~ '^([!-~·À-ÿ一-鿿（）【】《》“”‘’，。、；：！？–—…]+ ?)*$' and words !~ ' $' then
    return words;
  end if;
  words := translate(words,
    -- stand-ins
    U&'\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\202f\205f\2e81\2e82\2e83\2e84\2e85'
    '\2e86\2e87\2e88\2e89\2e8a\2e8b\2e8c\2e8d\2e8e\2e8f\2e90\2e91\2e92\2e93\2e94\2e95\2e96\2e97\2e98\2e99'
    '\2e9b\2e9c\2e9d\2e9e\2e9f\2ea0\2ea1\2ea2\2ea3\2ea4\2ea5\2ea6\2ea7\2ea8\2ea9\2eaa\2eab\2eac\2ead\2eae'
    '\2eaf\2eb0\2eb1\2eb2\2eb3\2eb4\2eb5\2eb6\2eb7\2eb8\2eb9\2eba\2ebb\2ebc\2ebd\2ebe\2ebf\2ec0\2ec1\2ec2'
    '\2ec3\2ec4\2ec5\2ec6\2ec7\2ec8\2ec9\2eca\2ecb\2ecc\2ecd\2ece\2ecf\2ed0\2ed1\2ed2\2ed3\2ed4\2ed5\2ed6'
    '\2ed7\2ed8\2ed9\2eda\2edb\2edc\2edd\2ede\2edf\2ee0\2ee1\2ee2\2ee3\2ee4\2ee5\2ee6\2ee7\2ee8\2ee9\2eea'
    '\2eeb\2eec\2eed\2eee\2eef\2ef0\2ef1\2ef2\2ef3\2f00\2f01\2f02\2f03\2f04\2f05\2f06\2f07\2f08\2f09\2f0a'
    '\2f0b\2f0c\2f0d\2f0e\2f0f\2f10\2f11\2f12\2f13\2f14\2f15\2f16\2f17\2f18\2f19\2f1a\2f1b\2f1c\2f1d\2f1e'
    '\2f1f\2f20\2f21\2f22\2f23\2f24\2f25\2f26\2f27\2f28\2f29\2f2a\2f2b\2f2c\2f2d\2f2e\2f2f\2f30\2f31\2f32'
    '\2f33\2f34\2f35\2f36\2f37\2f38\2f39\2f3a\2f3b\2f3c\2f3d\2f3e\2f3f\2f40\2f41\2f42\2f43\2f44\2f45\2f46'
    '\2f47\2f48\2f49\2f4a\2f4b\2f4c\2f4d\2f4e\2f4f\2f50\2f51\2f52\2f53\2f54\2f55\2f56\2f57\2f58\2f59\2f5a'
    '\2f5b\2f5c\2f5d\2f5e\2f5f\2f60\2f61\2f62\2f63\2f64\2f65\2f66\2f67\2f68\2f69\2f6a\2f6b\2f6c\2f6d\2f6e'
    '\2f6f\2f70\2f71\2f72\2f73\2f74\2f75\2f76\2f77\2f78\2f79\2f7a\2f7b\2f7c\2f7d\2f7e\2f7f\2f80\2f81\2f82'
    '\2f83\2f84\2f85\2f86\2f87\2f88\2f89\2f8a\2f8b\2f8c\2f8d\2f8e\2f8f\2f90\2f91\2f92\2f93\2f94\2f95\2f96'
    '\2f97\2f98\2f99\2f9a\2f9b\2f9c\2f9d\2f9e\2f9f\2fa0\2fa1\2fa2\2fa3\2fa4\2fa5\2fa6\2fa7\2fa8\2fa9\2faa'
    '\2fab\2fac\2fad\2fae\2faf\2fb0\2fb1\2fb2\2fb3\2fb4\2fb5\2fb6\2fb7\2fb8\2fb9\2fba\2fbb\2fbc\2fbd\2fbe'
    '\2fbf\2fc0\2fc1\2fc2\2fc3\2fc4\2fc5\2fc6\2fc7\2fc8\2fc9\2fca\2fcb\2fcc\2fcd\2fce\2fcf\2fd0\2fd1\2fd2'
    '\2fd3\2fd4\2fd5\3000\31c6\31cf\31d0\31d1\31d2\31d3\31d4\31d5\31d6\31d7\31d8\31d9\31da\31db\31dc\31dd'
    '\31de\31df\31e0\31e1\e78d\e78e\e78f\e790\e791\e792\e793\e794\e795\e796\e7c7\e815\e816\e817\e818\e819'
    '\e81a\e81b\e81c\e81d\e81e\e81f\e820\e821\e822\e823\e824\e825\e826\e827\e828\e829\e82a\e82b\e82c\e82d'
    '\e82e\e82f\e830\e831\e832\e833\e834\e835\e836\e837\e838\e839\e83a\e83b\e83c\e83d\e83e\e83f\e840\e841'
    '\e842\e843\e844\e845\e846\e847\e848\e849\e84a\e84b\e84c\e84d\e84e\e84f\e850\e851\e852\e853\e854\e855'
    '\e856\e857\e858\e859\e85a\e85b\e85c\e85d\e85e\e85f\e860\e861\e862\e863\e864\ff10\ff11\ff12\ff13\ff14'
    '\ff15\ff16\ff17\ff18\ff19\ff21\ff22\ff23\ff24\ff25\ff26\ff27\ff28\ff29\ff2a\ff2b\ff2c\ff2d\ff2e\ff2f'
    '\ff30\ff31\ff32\ff33\ff34\ff35\ff36\ff37\ff38\ff39\ff3a\ff41\ff42\ff43\ff44\ff45\ff46\ff47\ff48\ff49'
    '\ff4a\ff4b\ff4c\ff4d\ff4e\ff4f\ff50\ff51\ff52\ff53\ff54\ff55\ff56\ff57\ff58\ff59\ff5a',
    '               厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵'
    '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤'
    '覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾'
    '斉齐歯齿竜龙龜亀龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗'
    '土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无'
    '日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢'
    '石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆'
    '豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥'
    '鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠 𠃌乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀'
    '𠃑乚乙𠄎，。、：；！？〖〗…ḿ厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎'
    '㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾'
    '䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻0123456789ABCDEFGHIJKLMNO'
    'PQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    -- end
  );
  words := regexp_replace(words,
    -- invisible
    '[\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe-\uffff\U00013430-\U0001343f\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]'
    -- end
  , '', 'g');
  words := regexp_replace(normalize(words, nfc),
    -- stacked marks
    '([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]+'
    -- end
  , '\1', 'g');
  return btrim(regexp_replace(words, '[\u0001-\u0009\u000b-\u0020\u007f-\u009f\u2028\u2029]', ' ', 'g'), E' \n');
end
$$;
comment on function private.normalize_text is
  'A text as people read it: radicals, wide letters and digits, spaces and known private-use characters as what they stand for, composed, without what nobody sees, trimmed. What is empty then is empty. The table is that of shared/foundation/folding.gen.ts.';
grant execute on function private.normalize_text to app_definer, staff;
