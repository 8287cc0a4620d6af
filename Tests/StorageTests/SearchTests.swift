import Domain
import Foundation
import Storage
import Testing

@Suite struct `Searching customers` {
    let shelf: Shelf
    let directory: Directory

    init() throws {
        shelf = try Shelf()
        directory = try shelf.directory()
        try directory.write { writer throws(DirectoryError) in
            for (place, name) in Self.names.enumerated() {
                let account = CustomerAccount.named(
                    name, number: place + 1, domain: "Firm\(place + 1).onmicrosoft.com",
                    customDomains: place == 0 ? ["müller.example"] : [])
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .article)
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
        ("ID-00007", "Łódź Ørsted"),
    ])
    func `finds in any script, whatever the case, width and accents`(
        search: String, name: String
    ) throws {
        #expect(try names(matching: search) == [name])
    }

    @Test(arguments: ["하ㄴ", "hanbit zzz", "gmbhfirm1", "id-99999"])
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

    @Test func `keeps a syllable from its first letters`() throws {
        #expect(try names(matching: "하") == ["하늘식품"])
    }

    @Test func `counts a customer once, however often it matches`() throws {
        let window = try directory.customers(matching: "o", offset: 0, limit: 3)
        #expect(window.total == Self.names.count)
        #expect(window.rows.count == 3)
    }
}

@Suite struct `Finding the customer somebody means` {
    let shelf: Shelf
    let directory: Directory

    init() throws {
        shelf = try Shelf()
        directory = try shelf.directory()
        try directory.write { writer throws(DirectoryError) in
            for account in [
                CustomerAccount.named("Fabrikam", number: 1, customDomains: ["fab.example"]),
                .named("Fabrikam Süd", number: 2), .named("fabrikám", number: 3),
            ] {
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .article)
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

    @Test func `leaves out who is no customer any more`() throws {
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
        }
        #expect(try directory.find("id-00001").isEmpty)
        #expect(try directory.find("fab.example").isEmpty)
        #expect(try directory.formerCustomers(limit: 9).map(\.companyName) == ["Fabrikam"])
        #expect(
            try directory.account(of: Customer.ID("id-00001"))?.customer.relationship
                == Customer.Relationship.none)
    }
}
