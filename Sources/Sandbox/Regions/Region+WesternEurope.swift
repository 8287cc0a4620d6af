extension Region {
    static let germany = Region(
        country: "DE", culture: "de-DE", dialling: "+49 30",
        firsts: [
            "Müller/mueller", "Grünwald/gruenwald", "Weiß/weiss", "Königstein/koenigstein",
            "Süderelbe/suederelbe", "Brückner/brueckner", "Falkenhain", "Rothenburg",
            "Jäger/jaeger",
            "Lindenau", "Ostsee", "Schönberg/schoenberg",
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
            Town(name: "Berlin", postalCode: "10115"), Town(name: "München", postalCode: "80331"),
            Town(name: "Köln", postalCode: "50667"), Town(name: "Hamburg", postalCode: "20095"),
            Town(name: "Düsseldorf", postalCode: "40213"),
            Town(name: "Leipzig", postalCode: "04109"),
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
        towns: [
            Town(name: "Paris", postalCode: "75002"), Town(name: "Lyon", postalCode: "69002"),
            Town(name: "Orléans", postalCode: "45000"), Town(name: "Nîmes", postalCode: "30000"),
            Town(name: "Besançon", postalCode: "25000"),
        ],
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
            "Cerámica/ceramica",
            "Construcción/construccion", "Telecom", "Jardinería/jardineria",
        ],
        forms: ["{A} {B}", "{A} {B} S.L.", "{B} {A} S.A."],
        inTown: "{N} de {T}",
        longTail:
            " Compañía Internacional de Distribución, Comercialización y Servicios Integrales",
        towns: [
            Town(name: "Madrid", postalCode: "28013"), Town(name: "Málaga", postalCode: "29015"),
            Town(name: "A Coruña", postalCode: "15003"), Town(name: "Cádiz", postalCode: "11005"),
        ],
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
            Town(name: "London", postalCode: "EC1A 1BB"),
            Town(name: "Leeds", postalCode: "LS1 4AP"),
            Town(name: "Cardiff", postalCode: "CF10 1EP"),
            Town(name: "York", postalCode: "YO1 7HH"),
            Town(name: "Bath", postalCode: "BA1 1SU"),
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
        towns: [
            Town(name: "Seattle", postalCode: "98101"), Town(name: "Austin", postalCode: "78701"),
            Town(name: "Boston", postalCode: "02108"), Town(name: "Denver", postalCode: "80202"),
        ],
        streets: ["Pine Street", "Main Street", "Lake Avenue", "Congress Avenue"],
        people: ["Maria Lopez", "James Carter", "Wei Chen", "Emily Brooks"],
        units: ["HQ", "Sales West", "Contractors", "Support desk"])
}
