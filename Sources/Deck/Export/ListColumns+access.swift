import Canvas
import Domain
import Wording

/// An admin relationship with the customer, as a list has it; or that there is none.
package struct AdminAccessRow: Equatable, Sendable {
    package let customer: Customer.ID
    package let companyName: String
    package let domain: String
    /// Nil for a customer who has none to list.
    package let relationship: AdminRelationship?
    /// Whether all relationships of the customer are known: without, there may be one.
    package let isWhole: Bool

    package init(of customer: Customer, _ relationship: AdminRelationship) {
        self.init(
            customer: customer.id, companyName: customer.companyName, domain: customer.domain,
            relationship)
    }

    package init(
        customer: Customer.ID, companyName: String, domain: String,
        _ relationship: AdminRelationship?, isWhole: Bool = true
    ) {
        self.customer = customer
        self.companyName = companyName
        self.domain = domain
        self.relationship = relationship
        self.isWhole = isWhole
    }

    /// The word for the status in JSON and CSV.
    package var statusWord: String {
        relationship?.status.word ?? (isWhole ? "none" : "unknown")
    }
}

extension AdminRelationship {
    /// The end that time is left until; nil where it is over, or nobody knows.
    package var hoursEnd: Instant? { status.isOver ? nil : knownEnd?.ifTold }
}

extension ListColumns {
    /// The admin relationships with customers. Of one customer, only a file names it in each row.
    package func adminRelationships(
        ofAll: Bool, in localTime: LocalTime = .utc
    ) -> [ListColumn<AdminAccessRow>] {
        let (words, fixed, now) = (words, fixed, now)
        return [
            ListColumn("customer", inJSON: "companyName", words.customerLabel, isUsual: ofAll) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel, expendability: 6, isUsual: ofAll) {
                .text($0.domain, .muted)
            },
            ListColumn("name", or: ["relationship"], words.adminRelationshipColumn) {
                .text($0.relationship?.name ?? "")
            },
            ListColumn("roles", inJSON: "roleNames", words.adminRolesLabel, expendability: 3) {
                guard let relationship = $0.relationship else { return .text("") }
                return .list(
                    fixed.roles(of: relationship), joined: fixed.comma,
                    shown: words.list(words.roles(of: relationship)),
                    relationship.hasGlobalAdministrator ? .warning : .muted)
            },
            ListColumn("status", words.statusLabel, isWhole: true) {
                guard let status = $0.relationship?.status else {
                    return .text(
                        $0.statusWord, shown: $0.isWhole ? words.none : words.relationshipNotTold,
                        $0.isWhole ? .muted : .warning)
                }
                return .text(status.word, shown: words.statusInList(status), status.role)
            },
            ListColumn("ends", or: ["date"], inJSON: "endsAt", words.accessEndsLabel, isWhole: true)
            {
                .moment(
                    $0.relationship?.knownEnd?.ifTold,
                    shown: $0.relationship.map(words.accessEnd) ?? "–")
            },
            ListColumn(
                "hours-left", words.radarLeftLabel, isUsual: false, isWhole: true
            ) {
                let end = $0.relationship?.hoursEnd
                return .number(
                    end.map { $0.hours(since: now) },
                    shown: end.map { words.timeLeftInColumn(until: $0, at: now, in: localTime) }
                        ?? "–")
            },
            ListColumn(
                "auto-extend", or: ["extends"], words.accessExtendsLabel, expendability: 1,
                isWhole: true
            ) {
                guard let relationship = $0.relationship else { return .text("") }
                return .text(
                    relationship.status.isEnding ? "" : relationship.autoExtend,
                    shown: words.extendsInColumn(relationship), .muted)
            },
            ListColumn(
                "created", inJSON: "createdAt", words.createdLabel, isUsual: false, isWhole: true
            ) {
                let date = $0.relationship?.createdAt.ifTold
                return .moment(date, shown: date?.minute ?? "–")
            },
            ListColumn(
                "activated", inJSON: "activatedAt", words.accessActivatedLabel, isUsual: false,
                isWhole: true
            ) {
                let date = $0.relationship?.activatedAt?.ifTold
                return .moment(date, shown: date?.minute ?? "–")
            },
            ListColumn("role-ids", words.adminRolesLabel + " (ID)", isUsual: false) {
                let ids = ($0.relationship?.roles ?? []).map(\.text)
                return .list(
                    ids, joined: " ", shown: ids.joined(separator: " "), .muted)
            },
            ListColumn(
                "provider", inJSON: "indirectProvider", words.indirectProviderLabel, isUsual: false,
                isWhole: true
            ) {
                .text($0.relationship?.indirectProvider ?? "", .muted)
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customer.text, .muted)
            },
            ListColumn("id", "ID", expendability: 5, isWhole: true) {
                .text($0.relationship?.id.text ?? "", .muted)
            },
        ]
    }

    /// The list of customers with their admin access. The page shows these texts as well.
    package var adminAccess: [ListColumn<CustomerRow>] {
        let (words, now) = (words, now)
        return [
            ListColumn("name", or: ["customer"], inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel) { .text($0.domain, .muted) },
            ListColumn("found", words.accessFoundColumn, isUsual: false) {
                .text($0.found.map { words.list(words.names(of: $0)) } ?? "", .muted)
            },
            ListColumn("gdap", words.accessTitle, alignment: .trailing) {
                let shown = $0.access.map(words.liveCount) ?? ("?", .warning)
                return .number(
                    $0.access.flatMap { $0.isKnown || $0.live > 0 ? $0.live : nil },
                    shown: shown.0, shown.1)
            },
            ListColumn("pending", words.accessPendingLabel, isUsual: false) {
                .number($0.access?.pending)
            },
            ListColumn("ends", or: ["date"], inJSON: "endsAt", words.accessEndsLabel, isWhole: true)
            {
                let shown = $0.access.map { words.nextEnd(of: $0, at: now) } ?? ("", .muted)
                return .moment($0.access?.endsAt?.ifTold, shown: shown.0, shown.1)
            },
            ListColumn(
                "auto-extend", or: ["extends"], words.accessExtendsLabel, isWhole: true
            ) { row in
                let isOn = row.access.flatMap { $0.endsAt == nil ? nil : $0.extendsItself }
                return .flag(
                    isOn, shown: row.access.map(words.extendsInColumn) ?? "?", .muted,
                    rank: isOn == true ? 1 : 0)
            },
            ListColumn(
                "global-administrator", words.roleGlobalAdministrator, isUsual: false
            ) { row in
                let isSo = row.access?.toldGlobalAdmin
                return .flag(
                    isSo, shown: row.access.map(words.globalInColumn) ?? "?",
                    isSo == true ? .warning : .muted, rank: isSo == true ? 1 : 0)
            },
            ListColumn("dap", inJSON: "allowDelegatedAccess", words.dapLabel, isWhole: true) {
                row in
                let dap = row.allowsDelegatedAccess
                return .flag(
                    dap, shown: dap.map(words.presence) ?? "?", dap == true ? .warning : .muted,
                    rank: dap == true ? 1 : 0)
            },
            ListColumn("id", or: ["microsoft-id"], words.microsoftIDLabel, isWhole: true) {
                .text($0.id.text, .muted)
            },
        ]
    }
}

extension Wording {
    /// Whether what ends next only extends itself then; a dash where nothing ends.
    func extendsInColumn(_ access: AdminAccessSummary) -> String {
        access.endsAt == nil ? "–" : presence(access.extendsItself)
    }

    /// Whether one that gives access has the role that may do everything.
    func globalInColumn(_ access: AdminAccessSummary) -> String {
        if access.hasGlobalAdmin { return "! " + present }
        if !access.isKnown { return "?" }
        return access.live == 0 ? "–" : absent
    }

    /// How many relationships give access, as far as that is known.
    func liveCount(of access: AdminAccessSummary) -> (String, Role) {
        if access.live == 0 { return access.isKnown ? ("–", .muted) : ("?", .warning) }
        return (access.live.grouped + (access.isKnown ? "" : "+"), .text)
    }

    /// When the first relationship ends: an end that is asked for comes before all days. What is
    /// asked for where none gives access yet.
    func nextEnd(of access: AdminAccessSummary, at now: Instant) -> (String, Role) {
        guard access.live > 0 else {
            if let nearest = access.nearest { return (status(nearest), .warning) }
            return access.isKnown ? (none, .warning) : ("?", .warning)
        }
        if let ending = access.ending { return (statusInList(ending), .warning) }
        guard let end = access.endsAt?.ifTold else { return ("–", .muted) }
        let isSoon = !access.extendsItself && end.timeIntervalSince(now) < 30 * 86_400
        // Where there is no room for a column of it, the sign says that it goes on.
        return (end.day + (access.extendsItself ? " ↻" : ""), isSoon ? .warning : .text)
    }

    /// What a search has found in admin relationships, the roles first.
    func names(of found: FoundAccess) -> [String] { found.roles.map(role) + found.names }
}
