// Names of columns and of JSON members that are typed for terms.

extension FilterTerm {
    /// The term of that name, in small letters: its own, or that of a column or JSON member that
    /// means the same.
    init?(named name: String) {
        let term =
            FilterTerm(rawValue: name)
            ?? FilterTerm.allCases.first { $0.otherNames.contains(name) }
        guard let term else { return nil }
        self = term
    }

    /// The term that this name alone is. A word that is a name elsewhere only is searched for.
    init?(alone name: String) {
        guard let term = FilterTerm(rawValue: name) ?? (name == "blockers" ? .blocked : nil),
            term.standsAlone
        else { return nil }
        self = term
    }

    /// What columns and JSON members with its meaning are called, in small letters.
    package var otherNames: [String] {
        switch self {
        case .blocked: ["blockers"]
        case .ready: ["eligible", "removable"]
        case .seats: ["quantity", "qty"]
        case .name: ["companyname", "customer", "company"]
        case .id: ["customerid", "microsoftid", "tenant"]
        case .kind: ["holdingkind"]
        case .autorenew: ["autorenewenabled"]
        case .ends: ["atend", "attermend"]
        case .term: ["termduration"]
        case .billing: ["billingcycle"]
        case .holds:
            ["nickname", "friendlyname", "offername", "subscription", "subscriptionid", "orderid"]
        case .gdap: ["adminrelationships", "adminrelationship"]
        case .access: ["accessends", "accessendsat"]
        case .status, .country, .renews, .window, .due, .dap, .domain, .read, .listed: []
        }
    }
}

extension FilterScope {
    /// Returns what a name may mean that is no term, as it is typed: the nearest first.
    package func suggestions(for name: String) -> [String] {
        let meant = Self.meant[name] ?? []
        let own = meant.filter { terms.contains($0.term) }
        guard own.isEmpty else { return own.map(\.typed) }
        let ofAccess = meantOfAccess(by: name)
        guard ofAccess.isEmpty else { return ofAccess }
        guard name.count > 1 else { return [] }
        let names = terms.flatMap { [$0.rawValue] + $0.otherNames(in: self) }
        var found: [String] = []
        for near in name.nearest(of: names) {
            guard let term = FilterTerm(named: near, in: self)?.rawValue, !found.contains(term)
            else {
                continue
            }
            found.append(term)
        }
        return found
    }

    /// How many letters of a name are wrong if one of its `suggestions` is meant: 0 where it is a
    /// part of the term's name; nil where there are none.
    package func typos(in name: String) -> Int? {
        if Self.meant[name]?.contains(where: { terms.contains($0.term) }) == true { return 0 }
        if !meantOfAccess(by: name).isEmpty { return 0 }
        guard name.count > 1 else { return nil }
        return name.nearest(of: terms.flatMap { [$0.rawValue] + $0.otherNames(in: self) })
            .map { $0.contains(name) ? 0 : name.distance(to: $0) }.min()
    }

    /// What is meant by columns and JSON members that no single term has the name of.
    private static let meant: [String: [(term: FilterTerm, typed: String)]] = [
        "active": [(.status, "status:active")],
        "activesubscriptions": [(.status, "status:active")],
        "suspended": [(.status, "status:suspended")],
        "suspendedsubscriptions": [(.status, "status:suspended")],
        "purchases": [(.kind, "kind:software"), (.kind, "kind:reservation")],
        "openpurchases": [(.kind, "kind:software"), (.kind, "kind:reservation")],
        "relationship": [(.dap, "dap"), (.listed, "listed:yes")],
        "notlistedsince": [(.listed, "listed:no")],
        "since": [(.listed, "listed:no")],
        "date": [(.due, "due"), (.renews, "renews"), (.window, "window")],
        "left": [(.due, "due")], "hoursleft": [(.due, "due")], "hours": [(.due, "due")],
        "until": [(.window, "window"), (.renews, "renews")],
        "end": [(.ends, "ends"), (.renews, "renews"), (.window, "window")],
        "holding": [(.kind, "kind")],
        "product": [(.kind, "kind")], "offer": [(.kind, "kind")],
    ]
}
