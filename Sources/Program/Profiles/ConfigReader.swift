import Domain
import PartnerCenterAPI
import TOMLKit

/// Takes a profile's values out of its table, and says where one is not what it should be.
struct ConfigReader {
    let path: String
    let lines: LineNumbers

    static let keys = [
        "cloud", "tenant", "client-id", "base", "authority", "readonly", "theme", "rules",
        "sandbox", "country", "locale", "partner-kind", "roles",
    ]

    func profile(_ name: String, in table: TOMLTable) throws(ConfigError) -> Profile {
        let entry = Entry(reader: self, table: table, place: ["profiles", name])
        try allow(Self.keys, in: table, at: entry.place)
        var profile = Profile(name: name)
        profile.cloud = try entry.choice("cloud") ?? .global
        profile.tenant =
            try entry.text("tenant", like: "contoso.onmicrosoft.com", where: Self.isTenant)
            ?? Profile.anyTenant
        profile.clientID = try entry.text(
            "client-id", like: "00000000-0000-0000-0000-000000000000", where: Self.isClientID)
        profile.ownBase = try entry.address("base")
        profile.ownAuthority = try entry.address("authority")
        profile.isReadOnly = try entry.truth("readonly") ?? false
        profile.theme = try entry.text("theme")
        profile.edition = try entry.choice("rules") ?? .current
        profile.isSandbox = try entry.truth("sandbox") ?? false
        profile.country = try entry.text("country", like: "US") { text in
            text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
        }
        profile.locale = try entry.text("locale", like: "en-US") { text in
            (2...16).contains(text.utf8.count) && text.allSatisfy { $0.isIdentifier || $0 == "-" }
        }
        profile.partnerKind = try entry.choice("partner-kind")
        profile.roles = try entry.roles("roles")
        return profile
    }

    func allow(_ allowed: [String], in table: TOMLTable, at place: [String]) throws(ConfigError) {
        for key in table.keys where !allowed.contains(key) {
            throw error(at: place + [key], .unknownKey(key, allowed: allowed))
        }
    }

    func error(at place: [String], _ problem: ConfigError.Problem) -> ConfigError {
        ConfigError(file: path, line: lines.line(of: place), problem: problem)
    }

    /// A GUID or a domain: it becomes a part of a path.
    static func isTenant(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && text.first != "."
            && text.allSatisfy { $0.isIdentifier || $0 == "-" || $0 == "." }
    }

    static func isClientID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.allSatisfy { $0.isIdentifier || $0 == "-" }
    }
}

extension Character {
    fileprivate var isIdentifier: Bool { isASCII && (isLetter || isNumber) }
}
