extension Region {
    static let korea = Region(
        country: "KR", culture: "ko-KR", dialling: "+82 2",
        firsts: [
            "한빛/hanbit", "새벽/saebyeok", "가람/garam", "누리/nuri", "미르/mir", "다온/daon",
            "해오름/haeoreum", "푸른솔/pureunsol", "한결/hangyeol", "두레/dure", "온누리/onnuri",
            "백두/baekdu", "태백/taebaek", "청암/cheongam", "동해/donghae", "금강/geumgang",
            "신라/silla", "세종/sejong", "아라/ara", "나래/narae",
        ],
        seconds: [
            "무역/trading", "전자/electronics", "물류/logistics", "건설/construction",
            "식품/foods", "제약/pharma", "정밀/precision", "화학/chemical", "디자인/design",
            "소프트/soft", "교육/edu", "해운/shipping",
        ],
        forms: ["{A}{B}", "{A}{B}(주)", "주식회사 {A}{B}", "{A} {B}"],
        inTown: "{N} {T}", longTail: " 글로벌 스마트 제조 혁신 연구개발 종합기술지원센터 및 부설연구소 해외사업본부",
        towns: [
            Town(name: "서울", postalCode: "04524"), Town(name: "부산", postalCode: "48058"),
            Town(name: "대구", postalCode: "41911"), Town(name: "인천", postalCode: "21554"),
            Town(name: "광주", postalCode: "61945"), Town(name: "대전", postalCode: "35242"),
            Town(name: "수원", postalCode: "16490"), Town(name: "제주", postalCode: "63122"),
        ],
        streets: ["세종대로", "테헤란로", "해운대로", "중앙로", "디지털로", "판교로"],
        people: ["김서연", "이준호", "박지민", "최유진", "정민재", "한소희"],
        units: ["본사", "영업팀", "개발팀", "부산 지점", "연구소"])

    static let japan = Region(
        country: "JP", culture: "ja-JP", dialling: "+81 3",
        firsts: [
            "青葉/aoba", "富士見/fujimi", "さくら/sakura", "みなと/minato", "東雲/shinonome",
            "白鳥/shiratori", "若草/wakakusa", "日向/hinata", "ひかり/hikari", "瀬戸/seto",
            "葛城/katsuragi", "カワセミ/kawasemi", "ミドリ/midori", "北斗/hokuto", "朝日野/asahino",
            "森永田/morinagata", "高瀬/takase", "つばさ/tsubasa",
        ],
        seconds: [
            "商事/shoji", "製作所/seisakusho", "電機/denki", "物産/bussan", "印刷/insatsu",
            "システム/system", "工業/kogyo", "食品/shokuhin", "ガス/gas", "デザイン/design",
            "運輸/unyu", "建設/kensetsu",
        ],
        forms: ["{A}{B}", "株式会社{A}{B}", "{A}{B}株式会社", "{A}{B}㈱"],
        inTown: "{N} {T}支社", longTail: " 次世代ものづくり総合研究開発センター・海外事業統括本部・関連会社連絡協議会",
        towns: [
            Town(name: "東京", postalCode: "100-0005"), Town(name: "大阪", postalCode: "530-0001"),
            Town(name: "名古屋", postalCode: "450-0002"),
            Town(name: "札幌", postalCode: "060-0005"), Town(name: "福岡", postalCode: "812-0011"),
            Town(name: "仙台", postalCode: "980-0021"), Town(name: "広島", postalCode: "732-0822"),
        ],
        streets: ["丸の内", "梅田", "栄", "大手町", "博多駅前", "青葉通り"],
        people: ["佐藤 葵", "鈴木 蓮", "高橋 結衣", "田中 大翔", "渡辺 さくら"],
        units: ["本社", "営業部", "開発部", "大阪支店", "工場"])

    static let china = Region(
        country: "CN", culture: "zh-CN", dialling: "+86 21",
        firsts: [
            "华晨/huachen", "东方/dongfang", "金桥/jinqiao", "蓝海/lanhai", "瑞丰/ruifeng",
            "恒通/hengtong", "云帆/yunfan", "长青/changqing", "明德/mingde", "海川/haichuan",
            "天佑/tianyou", "立新/lixin",
        ],
        seconds: [
            "贸易/trade", "科技/tech", "物流/logistics", "电子/electronic", "医药/medicine",
            "建材/materials", "教育/edu", "能源/energy",
        ],
        forms: ["{A}{B}有限公司", "{A}{B}", "{A}{B}集团"],
        inTown: "{T}{N}", longTail: "国际供应链管理与综合信息技术服务股份有限公司亚太区总部及研究发展中心联合办公室",
        towns: [
            Town(name: "上海", postalCode: "200000"), Town(name: "北京", postalCode: "100000"),
            Town(name: "深圳", postalCode: "518000"), Town(name: "成都", postalCode: "610000"),
            Town(name: "杭州", postalCode: "310000"), Town(name: "武汉", postalCode: "430000"),
        ],
        streets: ["南京路", "中山路", "人民路", "解放大道", "科技园路"],
        people: ["王伟", "李娜", "张敏", "刘洋", "陈静"],
        units: ["总部", "销售部", "研发部", "分公司"])
}
