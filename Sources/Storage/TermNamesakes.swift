import Domain
import GRDB

// What is called nearly as a row of the list of terms, and held by the same customer: rows that
// read the same are told apart whether the others are on the screen or not.

extension TermWindow {
    /// So many letters of a name are always read, however narrow its column is.
    fileprivate static let letters = 3
    /// So many of those with a name that begins alike are enough to tell that a row is not the only
    /// one.
    fileprivate static let most = 16

    /// The same with the namesakes of its rows.
    func withNamesakes(_ reading: TermReading) throws -> TermWindow {
        var window = self
        let terms = rows.compactMap(\.term)
        for (customer, own) in Dictionary(grouping: terms, by: \.customer) {
            let names = Set(own.map(\.subscription.name))
            window.namesakes += try reading.namesakes(of: names, heldBy: customer)
        }
        window.namesakes.sort { one, other in
            (one.date, one.subscription.id.text) < (other.date, other.subscription.id.text)
        }
        return window
    }
}

extension TermReading {
    /// The terms of a customer whose names begin as one of these, where several do: those with the
    /// same name first, so many of each.
    fileprivate func namesakes(
        of names: Set<String>, heldBy customer: Customer.ID
    ) throws -> [EndingTerm] {
        guard let number = try number(of: customer) else { return [] }
        let held = try db.all(
            """
            SELECT id, CASE friendly_name WHEN '' THEN offer_name ELSE friendly_name END
            FROM subscription WHERE customer_no = ? AND +term_end IS NOT NULL ORDER BY id
            """, [number]
        ) { (id: $0[0] as String, name: $0[1] as String) }
        let alike = Dictionary(grouping: held) { $0.name.prefix(TermWindow.letters) }
        var wanted: Set<String> = []
        for name in names {
            let all = alike[name.prefix(TermWindow.letters)] ?? []
            guard all.count > 1 else { continue }
            let sorted = all.filter { $0.name == name } + all.filter { $0.name != name }
            wanted.formUnion(sorted.prefix(TermWindow.most).map(\.id))
        }
        return try wanted.compactMap { try term($0, of: number) }
    }
}
