import Domain
import GRDB

extension Directory {
    /// The rules that hold.
    package func rules() throws(DirectoryError) -> Rules {
        try read { try Rules(settings: $0.settings()) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try read { try Identity(settings: $0.settings()) }
    }

    /// What the deck keeps from one start to the next, as it was kept last; nil if it never was.
    package func deckSetting(_ setting: DeckSetting) throws(DirectoryError) -> String? {
        try read { db in
            try db.first("SELECT value FROM setting WHERE name = ?", [setting.rawValue]) { $0[0] }
        }
    }

    /// The offers that may be bought, in the catalogue's order.
    package func offers() throws(DirectoryError) -> [Offer] {
        try read { try $0.all("SELECT * FROM offer ORDER BY place", [], Offer.init(row:)) }
    }
}

/// How the deck looked when it was left, each written in one line.
package enum DeckSetting: String, Sendable {
    /// The orders of its lists.
    case orders = "deck.orders"
    /// The columns of its lists.
    case columns = "deck.columns"
    /// The pane beside a list.
    case pane = "deck.pane"
    /// The theme that was chosen in it.
    case theme = "deck.theme"
}

extension DirectoryWriter {
    /// Keeps how the deck looks.
    package func set(_ setting: DeckSetting, to value: String) throws(DirectoryError) {
        try explaining(path) { try db.save([setting.rawValue: value]) }
    }

    /// The rules that hold.
    package func rules() throws(DirectoryError) -> Rules {
        try explaining(path) { try Rules(settings: db.settings()) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try explaining(path) { try Identity(settings: db.settings()) }
    }

    /// Sets who is signed in.
    package func set(_ identity: Identity) throws(DirectoryError) {
        try explaining(path) { try db.save(identity.settings) }
    }

    /// Sets the rules that hold, and counts every customer's holdings again if they differ.
    package func change(to rules: Rules) throws(DirectoryError) {
        guard try self.rules() != rules else { return }
        try set(rules)
        let customers = try explaining(path) {
            try db.all("SELECT id FROM customer", []) { Customer.ID($0[0]) }
        }
        for customer in customers { try recount(customer) }
    }

    /// Sets the rules that hold. Only for an empty store, because nothing is counted again.
    func set(_ rules: Rules) throws(DirectoryError) {
        try explaining(path) { try db.save(rules.settings) }
    }

    /// The offer with that id, or nil.
    package func offer(_ id: Offer.ID) throws(DirectoryError) -> Offer? {
        try explaining(path) {
            try db.first("SELECT * FROM offer WHERE id = ?", [id.text], Offer.init(row:))
        }
    }

    /// Adds an offer at the end of the catalogue.
    package func add(_ offer: Offer) throws(DirectoryError) {
        try execute(
            """
            INSERT INTO offer (id, name, kind, billing_cycle, term_duration, publisher_name)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                offer.id.text, offer.name, offer.kind.rawValue, offer.billingCycle,
                offer.termDuration, offer.publisherName,
            ])
    }
}

extension Database {
    /// All rows of `setting`: values by name.
    func settings() throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try all("SELECT name, value FROM setting", []) {
                ($0[0] as String, $0[1] as String)
            })
    }

    /// Adds settings, or replaces those of the same name.
    func save(_ settings: [String: String]) throws {
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            try execute(
                sql: """
                    INSERT INTO setting (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """, arguments: [name, value])
        }
    }
}

extension Rules {
    fileprivate var settings: [String: String] {
        ["rules.edition": edition.rawValue, "rules.venue": venue.rawValue]
    }

    /// Throws if a setting is missing or unknown.
    fileprivate init(settings: [String: String]) throws {
        guard let edition = settings["rules.edition"].flatMap(Edition.init),
            let venue = settings["rules.venue"].flatMap(Venue.init)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "setting rules") }
        self.init(edition: edition, venue: venue)
    }
}

extension Identity {
    fileprivate var settings: [String: String] {
        [
            "identity.user": userPrincipalName, "identity.partner": partnerName,
            "identity.tenant": partnerTenantID.text, "identity.partnerID": partnerID,
            "identity.kind": kind.rawValue,
            "identity.roles": roles.map(\.rawValue).sorted().joined(separator: ","),
        ]
    }

    /// Throws if a setting is missing or unknown.
    fileprivate init(settings: [String: String]) throws {
        guard let user = settings["identity.user"], let partner = settings["identity.partner"],
            let tenant = settings["identity.tenant"],
            let partnerID = settings["identity.partnerID"],
            let kind = settings["identity.kind"].flatMap(PartnerKind.init),
            let roles = settings["identity.roles"]
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "setting identity") }
        self.init(
            userPrincipalName: user, partnerName: partner,
            partnerTenantID: SupportContact.TenantID(tenant), partnerID: partnerID, kind: kind,
            roles: Set(roles.split(separator: ",").compactMap { UserRole(rawValue: String($0)) }))
    }
}

extension Offer {
    /// Throws if the kind is unknown.
    fileprivate init(row: Row) throws {
        guard let kind = Subscription.Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "kind of offer")
        }
        self.init(
            id: ID(row["id"]), name: row["name"], kind: kind, billingCycle: row["billing_cycle"],
            termDuration: row["term_duration"], publisherName: row["publisher_name"])
    }
}
