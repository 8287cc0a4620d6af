extension Region {
    static let poland = Region(
        country: "PL", culture: "pl-PL", dialling: "+48 22",
        firsts: [
            "Żuraw/zuraw", "Białowieża/bialowieza", "Łódzki/lodzki", "Słońce/slonce",
            "Świt/swit", "Gdańska/gdanska", "Wisła/wisla", "Źródło/zrodlo",
        ],
        seconds: [
            "Usługi/uslugi", "Żywność/zywnosc", "Odzież/odziez", "Księgowość/ksiegowosc",
            "Narzędzia/narzedzia", "Meble",
        ],
        forms: ["{A} {B} Sp. z o.o.", "{A} {B}", "{B} {A} S.A."],
        inTown: "{N} {T}",
        longTail:
            " Przedsiębiorstwo Wielobranżowe Produkcyjno-Handlowo-Usługowe Spółka Komandytowa",
        towns: [
            Town(name: "Warszawa", postalCode: "00-001"),
            Town(name: "Kraków", postalCode: "30-001"), Town(name: "Łódź", postalCode: "90-001"),
            Town(name: "Wrocław", postalCode: "50-001"),
        ],
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
        towns: [
            Town(name: "Oslo", postalCode: "0150"), Town(name: "Bergen", postalCode: "5003"),
            Town(name: "Bodø", postalCode: "8006"), Town(name: "Ålesund", postalCode: "6002"),
        ],
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
        towns: [
            Town(name: "Praha", postalCode: "110 00"), Town(name: "Brno", postalCode: "602 00"),
            Town(name: "Plzeň", postalCode: "301 00"),
            Town(name: "České Budějovice", postalCode: "370 01"),
        ],
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
            "Ναυτιλιακή/naftiliaki", "Εμπορική/emporiki", "Τουρισμός/tourismos",
            "Τρόφιμα/trofima", "Κατασκευές/kataskeves",
        ],
        forms: ["{A} {B}", "{A} {B} Α.Ε.", "{B} {A} ΕΠΕ"],
        inTown: "{N} {T}",
        longTail: " Ανώνυμη Εταιρεία Διεθνών Μεταφορών, Εισαγωγών, Εξαγωγών και Τεχνικών Συμβουλών",
        towns: [
            Town(name: "Αθήνα", postalCode: "105 57"),
            Town(name: "Θεσσαλονίκη", postalCode: "546 24"),
            Town(name: "Ηράκλειο", postalCode: "712 02"),
        ],
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
        towns: [
            Town(name: "София", postalCode: "1000"), Town(name: "Пловдив", postalCode: "4000"),
            Town(name: "Варна", postalCode: "9000"),
        ],
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
        towns: [
            Town(name: "İstanbul", postalCode: "34110"), Town(name: "İzmir", postalCode: "35250"),
            Town(name: "Eskişehir", postalCode: "26010"),
        ],
        streets: ["Atatürk Caddesi", "İstiklal Caddesi", "Çiçek Sokak"],
        people: ["Ayşe Yılmaz", "Çağrı Öztürk", "Gökhan Işık"],
        units: ["Merkez", "Satış"])
}
