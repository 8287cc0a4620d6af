extension Region {
    static let germany = Region(
        country: "DE", culture: "de-DE", dialling: "+49 30",
        firsts: [
            "Müller/mueller", "Grünwald/gruenwald", "Weiß/weiss", "Königstein/koenigstein",
            "Süderelbe/suederelbe", "Brückner/brueckner", "Falkenhain", "Rothenburg",
            "Jäger/jaeger", "Lindenau", "Ostsee", "Schönberg/schoenberg",
        ],
        seconds: [
            "Maschinenbau", "Logistik", "Feinkost", "Möbel/moebel", "Druck", "Medizintechnik",
            "Bürobedarf/buerobedarf", "Energie", "Werkzeuge", "Brauerei",
        ],
        forms: ["{A} {B} GmbH", "{A} {B} AG", "{B} {A} KG", "{A} & Söhne {B}"],
        inTown: "{N} {T}",
        longTail:
            " Verwaltungs- und Beteiligungsgesellschaft mit beschränkter Haftung & Co. KG auf Aktien",
        towns: [
            "Berlin/10115", "München/80331", "Köln/50667", "Hamburg/20095", "Düsseldorf/40213",
            "Leipzig/04109",
        ],
        streets: ["Hauptstraße", "Goethestraße", "Am Markt", "Lindenallee", "Bahnhofstraße"],
        people: ["Jürgen Weiß", "Anke Schröder", "Lukas Grün", "Sabine Köhler"],
        units: ["Zentrale", "Vertrieb", "Außendienst", "Werk Süd"])

    static let france = Region(
        country: "FR", culture: "fr-FR", dialling: "+33 1",
        firsts: [
            "Étoile/etoile", "Côte d'Émeraude/cotedemeraude", "Beaulieu", "Lumière/lumiere",
            "Château-Vert/chateauvert", "Garçonnet/garconnet", "Forêt/foret", "Méridien/meridien",
            "Bellerive", "Hélène & Fils/helene",
        ],
        seconds: [
            "Conseil", "Énergie/energie", "Santé/sante", "Boulangerie", "Mécanique/mecanique",
            "Transports", "Électronique/electronique", "Édition/edition", "Vins",
        ],
        forms: ["{A} {B}", "{A} {B} SARL", "{B} {A}", "Groupe {A} {B}"],
        inTown: "{N} – {T}",
        longTail:
            " Société européenne d'études, de développement et d'ingénierie pour l'équipement",
        towns: ["Paris/75002", "Lyon/69002", "Orléans/45000", "Nîmes/30000", "Besançon/25000"],
        streets: ["rue de la République", "boulevard Voltaire", "allée des Chênes"],
        people: ["Zoé Lefèvre", "François Béranger", "Chloé Dubois", "Noël Gauthier"],
        units: ["Siège", "Équipe commerciale", "Atelier"])

    static let spain = Region(
        country: "ES", culture: "es-ES", dialling: "+34 91",
        firsts: [
            "Montaña/montana", "Peñalara/penalara", "El Niño/elnino", "Río Claro/rioclaro",
            "Córdoba/cordoba", "Olivar", "Sol y Mar/solymar", "Castaño/castano", "Ibérica/iberica",
        ],
        seconds: [
            "Logística/logistica", "Diseño/diseno", "Alimentación/alimentacion",
            "Cerámica/ceramica", "Construcción/construccion", "Telecom", "Jardinería/jardineria",
        ],
        forms: ["{A} {B}", "{A} {B} S.L.", "{B} {A} S.A."],
        inTown: "{N} de {T}",
        longTail:
            " Compañía Internacional de Distribución, Comercialización y Servicios Integrales",
        towns: ["Madrid/28013", "Málaga/29015", "A Coruña/15003", "Cádiz/11005"],
        streets: ["Calle Mayor", "Avenida de la Constitución", "Paseo del Río"],
        people: ["Íñigo Núñez", "María Peña", "Begoña Sáez", "Andrés Muñoz"],
        units: ["Central", "Ventas", "Almacén"])

    static let britain = Region(
        country: "GB", culture: "en-GB", dialling: "+44 20",
        firsts: [
            "Contoso", "Northwind", "Tailspin", "Wingtip", "Litware", "Proseware", "Trey", "Alpine",
            "Woodgrove", "Coho", "Lucerne", "Humongous",
        ],
        seconds: [
            "Insurance", "Traders", "Toys", "Motors", "Research", "Media", "Winery", "Bank",
            "Publishing", "Hotels",
        ],
        forms: ["{A} {B} Ltd", "{A} {B}", "{A} {B} plc", "The {A} {B} Company"],
        inTown: "{N} ({T})",
        longTail: " and Associated Undertakings of the Northern Counties Amalgamated Trust Limited",
        towns: [
            "London/EC1A 1BB", "Leeds/LS1 4AP", "Cardiff/CF10 1EP", "York/YO1 7HH", "Bath/BA1 1SU",
        ],
        streets: ["High Street", "Station Road", "Church Lane", "Mill Lane"],
        people: ["Amelia Shaw", "Oliver Reed", "Priya Nair", "Jack Hughes"],
        units: ["Head office", "Sales", "Field staff", "Warehouse"])

    static let america = Region(
        country: "US", culture: "en-US", dialling: "+1 206",
        firsts: [
            "Contoso", "Fourth Coffee/fourthcoffee", "Relecloud", "VanArsdel", "Margie's/margies",
            "Blue Yonder/blueyonder", "Southridge", "Graphic", "Lamna", "Nod", "Munson's/munsons",
        ],
        seconds: [
            "Systems", "Airlines", "Healthcare", "Video", "Foods", "Pharmaceuticals", "Travel",
            "Design Institute/design", "Outfitters",
        ],
        forms: ["{A} {B}", "{A} {B}, Inc.", "{A} {B} LLC"],
        inTown: "{N} {T}",
        longTail:
            " Worldwide Holdings, a Delaware Limited Liability Company for the Western Territories",
        towns: ["Seattle/98101", "Austin/78701", "Boston/02108", "Denver/80202"],
        streets: ["Pine Street", "Main Street", "Lake Avenue", "Congress Avenue"],
        people: ["Maria Lopez", "James Carter", "Wei Chen", "Emily Brooks"],
        units: ["HQ", "Sales West", "Contractors", "Support desk"])
}

extension Region {
    static let poland = Region(
        country: "PL", culture: "pl-PL", dialling: "+48 22",
        firsts: [
            "Żuraw/zuraw", "Białowieża/bialowieza", "Łódzki/lodzki", "Słońce/slonce", "Świt/swit",
            "Gdańska/gdanska", "Wisła/wisla", "Źródło/zrodlo",
        ],
        seconds: [
            "Usługi/uslugi", "Żywność/zywnosc", "Odzież/odziez", "Księgowość/ksiegowosc",
            "Narzędzia/narzedzia", "Meble",
        ],
        forms: ["{A} {B} Sp. z o.o.", "{A} {B}", "{B} {A} S.A."],
        inTown: "{N} {T}",
        longTail:
            " Przedsiębiorstwo Wielobranżowe Produkcyjno-Handlowo-Usługowe Spółka Komandytowa",
        towns: ["Warszawa/00-001", "Kraków/30-001", "Łódź/90-001", "Wrocław/50-001"],
        streets: ["ul. Długa", "ul. Kościuszki", "al. Niepodległości"],
        people: ["Łukasz Wiśniewski", "Żaneta Kowalska", "Paweł Dąbrowski"],
        units: ["Centrala", "Sprzedaż", "Magazyn"])

    static let norway = Region(
        country: "NO", culture: "nb-NO", dialling: "+47 22",
        firsts: [
            "Fjordlys", "Bjørnøya/bjornoya", "Nordkapp", "Ørsted/orsted", "Tromsø/tromso",
            "Sørlandet/sorlandet", "Grønland/gronland", "Åsgård/asgard",
        ],
        seconds: [
            "Fiskeri", "Rederi", "Møbler/mobler", "Kraft", "Bygg", "Sjømat/sjomat", "Oppdrett",
        ],
        forms: ["{A} {B} AS", "{A} {B}", "{B} {A} ASA"],
        inTown: "{N} {T}",
        longTail:
            " Internasjonale Virksomhet for Forskning, Utvikling og Bærekraftig Næringsutvikling",
        towns: ["Oslo/0150", "Bergen/5003", "Bodø/8006", "Ålesund/6002"],
        streets: ["Storgata", "Kirkegata", "Sjøgata"],
        people: ["Bjørn Østby", "Ingrid Sørensen", "Håkon Dahl"],
        units: ["Hovedkontor", "Salg", "Verksted"])

    static let czechia = Region(
        country: "CZ", culture: "cs-CZ", dialling: "+420 2",
        firsts: [
            "Říčany/ricany", "Žižkov/zizkov", "Český les/ceskyles", "Vltava", "Děčín/decin",
            "Šumava/sumava", "Jiří/jiri",
        ],
        seconds: [
            "Stavební/stavebni", "Pivovar", "Nástroje/nastroje", "Účetnictví/ucetnictvi",
            "Strojírna/strojirna", "Sklárna/sklarna",
        ],
        forms: ["{A} {B} s.r.o.", "{A} {B}", "{B} {A} a.s."],
        inTown: "{N} {T}",
        longTail:
            " Mezinárodní společnost pro vývoj, výrobu a údržbu průmyslových zařízení a příslušenství",
        towns: ["Praha/110 00", "Brno/602 00", "Plzeň/301 00", "České Budějovice/370 01"],
        streets: ["Dlouhá", "Náměstí Míru", "Školní"],
        people: ["Jiří Dvořák", "Kateřina Svobodová", "Ondřej Šimek"],
        units: ["Ústředí", "Obchod", "Sklad"])

    static let greece = Region(
        country: "GR", culture: "el-GR", dialling: "+30 21",
        firsts: [
            "Αιγαίο/aigaio", "Ήλιος/ilios", "Όλυμπος/olympos", "Δελφοί/delfoi", "Πέλαγος/pelagos",
            "Νίκη/niki",
        ],
        seconds: [
            "Ναυτιλιακή/naftiliaki", "Εμπορική/emporiki", "Τουρισμός/tourismos", "Τρόφιμα/trofima",
            "Κατασκευές/kataskeves",
        ],
        forms: ["{A} {B}", "{A} {B} Α.Ε.", "{B} {A} ΕΠΕ"],
        inTown: "{N} {T}",
        longTail: " Ανώνυμη Εταιρεία Διεθνών Μεταφορών, Εισαγωγών, Εξαγωγών και Τεχνικών Συμβουλών",
        towns: ["Αθήνα/105 57", "Θεσσαλονίκη/546 24", "Ηράκλειο/712 02"],
        streets: ["Ερμού", "Σταδίου", "Αγίου Δημητρίου"],
        people: ["Ελένη Παππά", "Γιώργος Νικολάου", "Μαρία Ιωάννου"],
        units: ["Κεντρικά", "Πωλήσεις"])

    static let bulgaria = Region(
        country: "BG", culture: "bg-BG", dialling: "+359 2",
        firsts: [
            "Балкан/balkan", "Родопи/rodopi", "Зора/zora", "Тракия/trakia", "Дунав/dunav",
            "Рила/rila",
        ],
        seconds: [
            "Строй/stroy", "Транспорт/transport", "Храни/hrani", "Консулт/konsult",
            "Енергия/energia", "Мебел/mebel",
        ],
        forms: ["{A} {B}", "{A} {B} ООД", "{A}-{B} АД"],
        inTown: "{N} {T}",
        longTail:
            " Международно акционерно дружество за производство, търговия и технологично развитие",
        towns: ["София/1000", "Пловдив/4000", "Варна/9000"],
        streets: ["бул. Витоша", "ул. Раковски", "ул. Шипка"],
        people: ["Иван Петров", "Мария Георгиева", "Николай Йорданов"],
        units: ["Централа", "Продажби"])

    static let turkey = Region(
        country: "TR", culture: "tr-TR", dialling: "+90 212",
        firsts: [
            "Boğaziçi/bogazici", "Güneş/gunes", "İstanbul/istanbul", "Çınar/cinar", "Işık/isik",
            "Kızılırmak/kizilirmak",
        ],
        seconds: [
            "Tekstil", "Gıda/gida", "İnşaat/insaat", "Lojistik", "Yazılım/yazilim", "Turizm",
        ],
        forms: ["{A} {B} A.Ş.", "{A} {B}", "{A} {B} Ltd. Şti."],
        inTown: "{N} {T}",
        longTail:
            " Uluslararası Taşımacılık, Danışmanlık, Mühendislik ve Dış Ticaret Anonim Şirketi",
        towns: ["İstanbul/34110", "İzmir/35250", "Eskişehir/26010"],
        streets: ["Atatürk Caddesi", "İstiklal Caddesi", "Çiçek Sokak"],
        people: ["Ayşe Yılmaz", "Çağrı Öztürk", "Gökhan Işık"],
        units: ["Merkez", "Satış"])
}

extension Region {
    static let korea = Region(
        country: "KR", culture: "ko-KR", dialling: "+82 2",
        firsts: [
            "한빛/hanbit", "새벽/saebyeok", "가람/garam", "누리/nuri", "미르/mir", "다온/daon", "해오름/haeoreum",
            "푸른솔/pureunsol", "한결/hangyeol", "두레/dure", "온누리/onnuri", "백두/baekdu", "태백/taebaek",
            "청암/cheongam", "동해/donghae", "금강/geumgang", "신라/silla", "세종/sejong", "아라/ara",
            "나래/narae",
        ],
        seconds: [
            "무역/trading", "전자/electronics", "물류/logistics", "건설/construction", "식품/foods",
            "제약/pharma", "정밀/precision", "화학/chemical", "디자인/design", "소프트/soft", "교육/edu",
            "해운/shipping",
        ],
        forms: ["{A}{B}", "{A}{B}(주)", "주식회사 {A}{B}", "{A} {B}"],
        inTown: "{N} {T}", longTail: " 글로벌 스마트 제조 혁신 연구개발 종합기술지원센터 및 부설연구소 해외사업본부",
        towns: [
            "서울/04524", "부산/48058", "대구/41911", "인천/21554", "광주/61945", "대전/35242", "수원/16490",
            "제주/63122",
        ],
        streets: ["세종대로", "테헤란로", "해운대로", "중앙로", "디지털로", "판교로"],
        people: ["김서연", "이준호", "박지민", "최유진", "정민재", "한소희"],
        units: ["본사", "영업팀", "개발팀", "부산 지점", "연구소"])

    static let japan = Region(
        country: "JP", culture: "ja-JP", dialling: "+81 3",
        firsts: [
            "青葉/aoba", "富士見/fujimi", "さくら/sakura", "みなと/minato", "東雲/shinonome", "白鳥/shiratori",
            "若草/wakakusa", "日向/hinata", "ひかり/hikari", "瀬戸/seto", "葛城/katsuragi", "カワセミ/kawasemi",
            "ミドリ/midori", "北斗/hokuto", "朝日野/asahino", "森永田/morinagata", "高瀬/takase", "つばさ/tsubasa",
        ],
        seconds: [
            "商事/shoji", "製作所/seisakusho", "電機/denki", "物産/bussan", "印刷/insatsu", "システム/system",
            "工業/kogyo", "食品/shokuhin", "ガス/gas", "デザイン/design", "運輸/unyu", "建設/kensetsu",
        ],
        forms: ["{A}{B}", "株式会社{A}{B}", "{A}{B}株式会社", "{A}{B}㈱"],
        inTown: "{N} {T}支社", longTail: " 次世代ものづくり総合研究開発センター・海外事業統括本部・関連会社連絡協議会",
        towns: [
            "東京/100-0005", "大阪/530-0001", "名古屋/450-0002", "札幌/060-0005", "福岡/812-0011",
            "仙台/980-0021", "広島/732-0822",
        ],
        streets: ["丸の内", "梅田", "栄", "大手町", "博多駅前", "青葉通り"],
        people: ["佐藤 葵", "鈴木 蓮", "高橋 結衣", "田中 大翔", "渡辺 さくら"],
        units: ["本社", "営業部", "開発部", "大阪支店", "工場"])

    static let china = Region(
        country: "CN", culture: "zh-CN", dialling: "+86 21",
        firsts: [
            "华晨/huachen", "东方/dongfang", "金桥/jinqiao", "蓝海/lanhai", "瑞丰/ruifeng", "恒通/hengtong",
            "云帆/yunfan", "长青/changqing", "明德/mingde", "海川/haichuan", "天佑/tianyou", "立新/lixin",
        ],
        seconds: [
            "贸易/trade", "科技/tech", "物流/logistics", "电子/electronic", "医药/medicine", "建材/materials",
            "教育/edu", "能源/energy",
        ],
        forms: ["{A}{B}有限公司", "{A}{B}", "{A}{B}集团"],
        inTown: "{T}{N}", longTail: "国际供应链管理与综合信息技术服务股份有限公司亚太区总部及研究发展中心联合办公室",
        towns: ["上海/200000", "北京/100000", "深圳/518000", "成都/610000", "杭州/310000", "武汉/430000"],
        streets: ["南京路", "中山路", "人民路", "解放大道", "科技园路"],
        people: ["王伟", "李娜", "张敏", "刘洋", "陈静"],
        units: ["总部", "销售部", "研发部", "分公司"])
}
