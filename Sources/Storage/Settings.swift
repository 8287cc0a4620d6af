import Domain
import GRDB

/// Rows of `setting`: the rules that hold, and who is signed in.
enum SettingTable {
    static func all(_ db: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT name, value FROM setting"))
        var settings: [String: String] = [:]
        while let row = try rows.next() { settings[row[0]] = row[1] }
        return settings
    }

    static func save(_ settings: [String: String], _ db: Database) throws {
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: """
                    INSERT INTO setting (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """, arguments: [name, value])
        }
    }
}

extension Rules {
    var settings: [String: String] {
        ["rules.edition": edition.rawValue, "rules.venue": venue.rawValue]
    }

    init(settings: [String: String]) throws {
        guard let edition = settings["rules.edition"].flatMap(Edition.init),
            let venue = settings["rules.venue"].flatMap(Venue.init)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "setting rules") }
        self.init(edition: edition, venue: venue)
    }
}

extension Identity {
    var settings: [String: String] {
        [
            "identity.user": userPrincipalName, "identity.partner": partnerName,
            "identity.tenant": partnerTenantID.text, "identity.partnerID": partnerID,
            "identity.kind": kind.rawValue,
            "identity.roles": roles.map(\.rawValue).sorted().joined(separator: ","),
        ]
    }

    init(settings: [String: String]) throws {
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

/// Rows of `offer`.
enum OfferTable {
    static let insertion = """
        INSERT INTO offer (id, name, kind, billing_cycle, term_duration, publisher_name)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    static func arguments(_ offer: Offer) -> StatementArguments {
        [
            offer.id.text, offer.name, offer.kind.rawValue, offer.billingCycle,
            offer.termDuration, offer.publisherName,
        ]
    }
}

extension Offer {
    init(row: Row) throws {
        guard let kind = Subscription.Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "kind of offer")
        }
        self.init(
            id: ID(row["id"]), name: row["name"], kind: kind, billingCycle: row["billing_cycle"],
            termDuration: row["term_duration"], publisherName: row["publisher_name"])
    }
}
