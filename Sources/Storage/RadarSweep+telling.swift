import Domain
import GRDB

extension RadarSweep {
    /// A sign of a holding, with the names it is told by.
    func sign(_ kind: RadarSignKind, _ sighting: Sighting) throws -> RadarSign? {
        let customers = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, company_name, domain FROM customer WHERE no = ?"),
            arguments: [sighting.customer])
        guard let customer = try customers.next() else { return nil }
        return RadarSign(
            kind: kind, customer: Customer.ID(customer[0]), companyName: customer[1],
            domain: customer[2], holding: sighting.holding,
            name: try name(of: sighting.holding, sighting.customer), term: sighting.term,
            date: sighting.date)
    }

    private func name(of holding: Holding, _ customer: Int64) throws -> String {
        let (table, name) =
            switch holding {
            case .subscription:
                ("subscription", "iif(friendly_name = '', offer_name, friendly_name)")
            case .azureSubscription: ("azure_subscription", "friendly_name")
            case .reservation: ("reservation", "display_name")
            case .software: ("software", "product_name")
            case .unread: ("unread_holding", "iif(title = '', id, title)")
            }
        return try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT \(name) FROM \(table) WHERE customer_no = ? AND id = ?"),
            arguments: [customer, holding.id]) ?? ""
    }

    /// The customers nothing holds, or one thing, by name.
    func customers(
        _ kind: RadarSignKind, known: Set<Customer.ID>?
    ) throws -> (signs: [RadarSign], count: Int) {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, company_name, domain FROM customer
                WHERE relationship = 'reseller' AND blockers = ?
                    AND id NOT IN (SELECT customer_id FROM missing_customer)
                ORDER BY folded_name, id
                """, arguments: [kind == .ready ? 0 : 1])
        var signs: [RadarSign] = []
        var count = 0
        while let row = try rows.next() {
            let id = Customer.ID(row[0])
            if let known, !known.contains(id) { continue }
            count += 1
            guard signs.count < limit else { continue }
            let last = kind == .ready ? nil : try blocker(of: id)
            signs.append(
                RadarSign(
                    kind: kind, customer: id, companyName: row[1], domain: row[2],
                    holding: last?.holding, name: last?.name ?? "", date: last?.wayOut.date))
        }
        return (signs, count)
    }

    private func blocker(of customer: Customer.ID) throws -> Blocker? {
        try CustomerReading(db: db).holdings(of: customer)
            .flatMap { rules.eligibility(of: $0, at: now).blockers.first }
    }
}
