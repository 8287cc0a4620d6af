import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `Searching customers` {
    let folder: StoreFolder
    let directory: Directory

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory()
        try directory.write { writer throws(DirectoryError) in
            for (place, name) in Self.names.enumerated() {
                let account = CustomerAccount.named(
                    name, number: place + 1, domain: "Firm\(place + 1).onmicrosoft.com",
                    customDomains: place == 0 ? ["müller.example"] : [])
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
    }

    static let names = [
        "Müller GmbH", "Hanbit Trading 한빛무역", "ガス工業", "カス商会", "ﾊﾝｶｸ商事", "ＦＵＬＬ Width",
        "Łódź Ørsted", "Αθήνα Εμπορική", "Йордан ООД", "하늘식품", "GROSSE Straße", "İstanbul Gıda",
    ]

    func names(matching search: String) throws -> Set<String> {
        Set(
            try directory.customers(matching: search, offset: 0, limit: 100).rows.map(\.companyName)
        )
    }

    @Test(arguments: [
        ("muller", "Müller GmbH"), ("MÜLLER", "Müller GmbH"), ("mu\u{308}ller", "Müller GmbH"),
        ("한빛", "Hanbit Trading 한빛무역"), ("빛무", "Hanbit Trading 한빛무역"),
        ("무역 hanbit", "Hanbit Trading 한빛무역"), ("ガス", "ガス工業"), ("ｶﾞｽ", "ガス工業"),
        ("ハンカク", "ﾊﾝｶｸ商事"), ("full", "ＦＵＬＬ Width"), ("ｗｉｄｔｈ", "ＦＵＬＬ Width"),
        ("lodz", "Łódź Ørsted"), ("orsted", "Łódź Ørsted"), ("αθηνα", "Αθήνα Εμπορική"),
        ("ΑΘΉΝΑ", "Αθήνα Εμπορική"), ("йордан", "Йордан ООД"), ("ООД", "Йордан ООД"),
        ("하늘", "하늘식품"), ("STRASSE", "GROSSE Straße"), ("istanbul gida", "İstanbul Gıda"),
        ("firm3.", "ガス工業"), ("FIRM3.ON", "ガス工業"), ("muller.example", "Müller GmbH"),
        ("ID-00007", "Łódź Ørsted"), ("がす", "ガス工業"), ("はんかく", "ﾊﾝｶｸ商事"),
        ("ㅎㅂ", "Hanbit Trading 한빛무역"), ("ㅂㅁ hanbit", "Hanbit Trading 한빛무역"),
        ("ㅎㄴㅅㅍ", "하늘식품"),
    ])
    func `finds in any script, whatever the case, width and accents`(
        search: String, name: String
    ) throws {
        #expect(try names(matching: search) == [name])
    }

    @Test(arguments: ["한ㄴ", "ㅎㅎ", "hanbit zzz", "gmbhfirm1", "id-99999"])
    func `finds nothing where nothing is`(search: String) throws {
        #expect(try names(matching: search).isEmpty)
    }

    @Test(arguments: ["", "  ", "\u{1F}", "\t\n"])
    func `finds all where no word is asked for`(search: String) throws {
        #expect(try names(matching: search) == Set(Self.names))
    }

    @Test func `keeps a voiced kana from its voiceless one`() throws {
        #expect(try names(matching: "カス") == ["カス商会"])
    }

    @Test(arguments: [
        ("하", ["Hanbit Trading 한빛무역", "하늘식품"]), ("하ㄴ", ["하늘식품"]), ("하늘ㅅㅍ", ["하늘식품"]),
        ("빛ㅁ", ["Hanbit Trading 한빛무역"]), ("한비", ["Hanbit Trading 한빛무역"]), ("하빛", []),
        ("ㅎㅂㅁ hanbit", ["Hanbit Trading 한빛무역"]), ("g한빛", []),
    ])
    func `finds Hangul while it is typed`(search: String, found: [String]) throws {
        #expect(try names(matching: search) == Set(found))
    }

    @Test(arguments: ["ㅎㅂㄱㅅ", "한빛건설", "빛ㄱ", "빛거", "ㅂㄱ"])
    func `finds Hangul across a blank in a name, and not from a domain into it`(
        search: String
    ) throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.write { writer throws(DirectoryError) in
            let all = [("한빛 건설", "firm.example"), ("건설", "a.한빛"), ("한빛", "건설.example")]
            for (place, (name, domain)) in all.enumerated() {
                let account = CustomerAccount.named(name, number: place + 1, domain: domain)
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
        let found = try directory.customers(matching: search, offset: 0, limit: 9)
        #expect(found.rows.map(\.companyName) == ["한빛 건설"])
    }

    @Test func `counts a customer once, however often it matches`() throws {
        let window = try directory.customers(matching: "o", offset: 0, limit: 3)
        #expect(window.total == Self.names.count)
        #expect(window.rows.count == 3)
    }
}

@Suite struct `Finding the customer somebody means` {
    let folder: StoreFolder
    let directory: Directory

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory()
        try directory.write { writer throws(DirectoryError) in
            for account in [
                CustomerAccount.named("Fabrikam", number: 1, customDomains: ["fab.example"]),
                .named("Fabrikam Süd", number: 2), .named("fabrikám", number: 3),
            ] {
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
    }

    @Test(arguments: [
        ("ID-00002", ["Fabrikam Süd"]), ("C2.OnMicrosoft.com", ["Fabrikam Süd"]),
        ("FAB.example", ["Fabrikam"]), ("fabrikam", ["Fabrikam", "fabrikám"]),
        (" fabrikam sud ", ["Fabrikam Süd"]), ("brik", ["Fabrikam", "fabrikám", "Fabrikam Süd"]),
        ("", []), ("nobody", []),
    ])
    func `by id, domain, whole name or a part, in this order`(
        text: String, names: [String]
    ) throws {
        #expect(try directory.find(text).map(\.companyName) == names)
    }

    @Test(arguments: [
        ("c2.on", ["Fabrikam Süd"]), ("C2.ON", ["Fabrikam Süd"]), ("id-00003", ["fabrikám"]),
        ("c", ["Fabrikam", "Fabrikam Süd", "fabrikám"]),
        ("id-0", ["Fabrikam", "Fabrikam Süd", "fabrikám"]),
        ("fab.example", []), ("%", []), ("nobody", []),
    ])
    func `by the beginning of a domain or id`(text: String, names: [String]) throws {
        let found = try directory.customers(beginningWith: text, limit: 9)
        #expect(found.map(\.companyName) == names)
        #expect(try directory.customers(beginningWith: text, limit: 1).count == min(names.count, 1))
    }

    @Test func `leaves out who is no customer any more`() throws {
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
        }
        #expect(try directory.find("id-00001").isEmpty)
        #expect(try directory.find("fab.example").isEmpty)
        #expect(try directory.customers(beginningWith: "id-00001", limit: 9).isEmpty)
        #expect(try directory.formerCustomers(limit: 9).map(\.companyName) == ["Fabrikam"])
        #expect(
            try directory.account(of: Customer.ID("id-00001"))?.customer.relationship
                == Customer.Relationship.none)
    }
}

@Suite struct `The list of customers` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    /// Names of few letters, so that many match and some are the same.
    static func names(_ count: Int, _ dice: inout Dice) -> [String] {
        (0..<count).map { _ in
            (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                ["Ab", "bá", "한", "빛", " ", "c", "Ca"].randomElement(using: &dice)!
            }.joined() + "x"
        }
    }

    static func key(_ text: String) -> String {
        text.lowercased().replacing("á", with: "a")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `is what a plain filter makes it, whoever comes and goes`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let names = Self.names(120, &dice)
        let directory = try folder.directory(of: names)
        var present = Set(names.indices)
        for round in 0..<40 {
            if round > 0 {
                let one = names.indices.randomElement(using: &dice)!
                let leaves = present.contains(one)
                try directory.write { writer throws(DirectoryError) in
                    try writer.set(
                        leaves ? .none : .reseller,
                        of: CustomerAccount.named("", number: one + 1).customer.id)
                }
                if leaves { present.remove(one) } else { present.insert(one) }
            }
            let search = ["", "a", "b", "한", "ca b", "bx", "aba", "id-0001"]
                .randomElement(using: &dice)!
            let expected = present.map { CustomerAccount.named(names[$0], number: $0 + 1).customer }
                .filter { customer in
                    search.split(separator: " ").allSatisfy { word in
                        [customer.companyName, customer.domain, customer.id.text]
                            .contains { Self.key($0).contains(word) }
                    }
                }
                .sorted {
                    let keys = (
                        Array(Self.key($0.companyName).utf8), Array(Self.key($1.companyName).utf8)
                    )
                    return keys.0 == keys.1
                        ? $0.id.text < $1.id.text : keys.0.lexicographicallyPrecedes(keys.1)
                }
                .map(\.id)
            let offset = Int.random(in: 0...20, using: &dice)
            let window = try directory.customers(matching: search, offset: offset, limit: 9)
            #expect(window.total == expected.count)
            #expect(window.rows.map(\.id) == Array(expected.dropFirst(offset).prefix(9)))
            for (place, id) in expected.enumerated().prefix(5) {
                #expect(try directory.offset(of: id, matching: search) == place)
            }
            if let gone = names.indices.first(where: { !present.contains($0) }) {
                let id = CustomerAccount.named("", number: gone + 1).customer.id
                #expect(try directory.offset(of: id, matching: search) == nil)
            }
        }
    }

    @Test func `is the same from the database as from the index in memory`() throws {
        var dice = Dice(seed: 7)
        let directory = try folder.directory(of: Self.names(80, &dice))
        let cold = try directory.customers(matching: "", offset: 30, limit: 20)
        try directory.warm()
        #expect(try directory.customers(matching: "", offset: 30, limit: 20) == cold)
        #expect(cold.rows.count == 20)
    }

    @Test func `notices what another process removed`() throws {
        let ours = try folder.directory(of: ["Contoso", "Fabrikam"])
        #expect(try ours.customers(matching: "o", offset: 0, limit: 9).total == 2)
        let theirs = try Directory(path: ours.path)
        try theirs.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
        }
        #expect(
            try ours.customers(matching: "o", offset: 0, limit: 9).rows.map(\.companyName)
                == ["Fabrikam"])
    }

    @Test func `shows nothing past its end`() throws {
        let directory = try folder.directory(of: ["Contoso"])
        let window = CustomerWindow(offset: 5, total: 1, rows: [])
        #expect(try directory.customers(matching: "", offset: 5, limit: 9) == window)
        #expect(try directory.customers(matching: "cont", offset: 5, limit: 9) == window)
    }
}

@Suite struct `Look-alikes of a customer` {
    @Test func `are found by name in all of the list, the same name first`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory(of: [
            "Contoso", "Contozo", "Fabrikam", "Contoso", "ＣＯＮＴＯＳＯ", "Сontoso", "Northwind",
        ])
        let found = try directory.lookalikes(of: [id(1), id(3)], limit: 9)
        #expect(found.keys.map(\.text) == ["id-00001"])
        let alike = try #require(found[id(1)])
        #expect(alike[0].resemblance == .sameName)
        #expect(alike[0].customer.id == id(4))
        #expect(Set(alike.map(\.resemblance)) == [.sameName, .letter, .width, .script])
        #expect(try directory.lookalikes(of: [id(1)], limit: 2)[id(1)]?.count == 2)
    }

    @Test func `are found by domain`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.write { writer throws(DirectoryError) in
            for (number, domain) in [(1, "hanbit.onmicrosoft.com"), (2, "hanblt.onmicrosoft.com")] {
                let account = CustomerAccount.named(
                    number == 1 ? "한빛전자" : "가온건설", number: number, domain: domain)
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
        #expect(
            try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.map(\.customer.id) == [id(2)])
    }

    @Test func `come and go with the list`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory(of: ["Contoso", "Contozo"])
        #expect(try directory.lookalikes(of: [id(1)], limit: 9).count == 1)
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: id(2))
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9).isEmpty)
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.reseller, of: id(2))
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.count == 1)
        try directory.write { writer throws(DirectoryError) in
            let account = CustomerAccount.named("Contosso", number: 3)
            try writer.add(account, holding: Holdings(customer: account.customer), under: .of2020)
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.count == 2)
    }

    @Test func `are nobody for whoever nobody knows`() throws {
        let folder = try StoreFolder()
        #expect(try folder.directory().lookalikes(of: [id(7)], limit: 9).isEmpty)
    }

    private func id(_ number: Int) -> Customer.ID { Customer.ID("id-0000\(number)") }
}
