import Domain
import Wording

/// The columns of every list, for commands, files and the deck's exports. Tables are in the
/// operator's language. What other programs get is the same in every language: the names of
/// columns, words as in JSON, and English sentences.
package struct ListColumns: Sendable {
    package let words: Words
    /// The sentences that other programs get.
    let fixed = Language.ofPrograms
    /// The moment that times left are counted from.
    package let now: Instant

    package init(_ words: Words, at now: Instant) {
        self.words = words
        self.now = now
    }

    /// The list of customers.
    package var customers: [ListColumn<CustomerRow>] {
        let words = words
        return [
            ListColumn("name", or: ["customer"], inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel) { .text($0.domain, .muted) },
            ListColumn("country", words.countryLabel, expendability: 5, isWhole: true) {
                .text($0.country, .muted)
            },
            count(
                "active", inJSON: "activeSubscriptions", words.statusActive, 2,
                \.knownActive),
            count(
                "suspended", inJSON: "suspendedSubscriptions", words.statusSuspended, 3,
                \.knownSuspended),
            count("purchases", inJSON: "openPurchases", words.purchasesLabel, 4, \.knownPurchases),
            count("blockers", words.blockersTitle, 1, \.knownBlockers, isUsual: false),
            ListColumn("ready", inJSON: "eligible", words.readyLabel, isWhole: true) {
                words.readiness(of: $0)
            },
            missingSince,
            ListColumn(
                "id", or: ["microsoft-id"], words.microsoftIDLabel, expendability: 6, isWhole: true
            ) { .text($0.id.text, .muted) },
        ]
    }

    /// When the service stopped listing a customer.
    var missingSince: ListColumn<CustomerRow> {
        ListColumn("not-listed-since", words.missingSinceLabel, isUsual: false, isWhole: true) {
            .moment($0.missingSince, shown: $0.missingSince?.minute ?? "", .warning)
        }
    }

    /// The list of customers, and `removal` for who names it: as a table shows whether a customer
    /// is ready, where other programs get how many blockers there are.
    package var namedCustomers: [ListColumn<CustomerRow>] {
        let words = words
        let heading = ListHeading(
            name: "removal", title: words.readyLabel, isUsual: false, isWhole: true,
            isOnlyNamed: true)
        return customers + [
            ListColumn(heading) {
                let readiness = words.readiness(of: $0)
                return .number(
                    $0.knownBlockers, shown: readiness.shown, readiness.role,
                    rank: readiness.rank)
            }
        ]
    }

    /// A count of what a customer holds; nothing until that was read.
    private func count(
        _ name: String, inJSON member: String? = nil, _ title: String, _ expendability: Int,
        _ count: KeyPath<CustomerRow, Int?> & Sendable, isUsual: Bool = true
    ) -> ListColumn<CustomerRow> {
        ListColumn(
            name, inJSON: member, title, alignment: .trailing, expendability: expendability,
            isUsual: isUsual
        ) { .number($0[keyPath: count]) }
    }

    /// Customers of whom only the name is listed.
    package var formerCustomers: [ListColumn<Customer>] {
        [
            ListColumn("name", inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel) { .text($0.domain, .muted) },
            ListColumn("id", words.microsoftIDLabel, isWhole: true) { .text($0.id.text, .muted) },
        ]
    }

    /// The catalogue.
    package var offers: [ListColumn<Offer>] {
        let words = words
        return [
            ListColumn("name", words.offerLabel) { .text($0.name) },
            ListColumn("kind", words.kindLabel, expendability: 2) {
                .text($0.kind.rawValue, shown: words.kind($0.kind), .muted)
            },
            ListColumn(
                "billing", or: ["billing-cycle", "billingcycle"], inJSON: "billingCycle",
                words.billingCycleLabel,
                expendability: 3, isWhole: true
            ) {
                .text($0.billingCycle, shown: words.billingCycle($0.billingCycle), .muted)
            },
            ListColumn(
                "term", inJSON: "termDuration", words.termLabel, expendability: 1, isWhole: true
            ) {
                .text($0.termDuration, shown: words.term($0.termDuration), .muted)
            },
            ListColumn(
                "publisher", inJSON: "publisherName", words.publisherLabel, expendability: 4,
                isUsual: false
            ) {
                .text($0.publisherName, .muted)
            },
            ListColumn("id", words.offerIDLabel, isWhole: true) { .text($0.id.text, .muted) },
        ]
    }

    /// The activity log.
    package var activity: [ListColumn<ActivityRecord>] {
        let words = words
        return [
            ListColumn("time", inJSON: "operationDate", words.timeLabel, isWhole: true) {
                .moment($0.operationDate.ifTold, shown: $0.operationDate.ifTold?.minute ?? "–")
            },
            ListColumn("operation", words.operationLabel) {
                .text($0.operation.rawValue, shown: words.operation(of: $0))
            },
            ListColumn("outcome", inJSON: "operationStatus", words.outcomeLabel, isWhole: true) {
                .text(
                    $0.outcome.rawValue, shown: words.outcome($0.outcome),
                    $0.outcome == .succeeded ? .good : .warning)
            },
            ListColumn("customer", inJSON: "customerName", words.customerLabel) {
                .text($0.customerName)
            },
            ListColumn(
                "item", or: ["target"], inJSON: "resourceName", words.targetLabel, expendability: 1
            ) {
                .text($0.resourceName)
            },
            ListColumn("user", inJSON: "userPrincipalName", words.userLabel, expendability: 3) {
                .text($0.userPrincipalName, .muted)
            },
            ListColumn("details", words.detailsLabel, expendability: 2) {
                .text($0.details.plainText, shown: words.details(of: $0), .muted)
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customerID.text, .muted)
            },
            ListColumn(
                "item-id", inJSON: "resourceId", words.holdingIDLabel, isUsual: false, isWhole: true
            ) {
                .text($0.resourceID, .muted)
            },
        ]
    }

    /// The radar. Local time stands beside UTC where it is another.
    package func radar(in localTime: LocalTime) -> [ListColumn<RadarSign>] {
        let (words, fixed, now) = (words, fixed, now)
        let local = ListColumn<RadarSign>(
            "local", words.radarLocalLabel, expendability: 4, isUsual: !localTime.isUTC,
            isWhole: true
        ) { sign in
            .text(
                sign.date.map(localTime.iso8601) ?? "",
                shown: sign.date.map { localTime.minute(of: $0) + " " + localTime.name } ?? "",
                .muted)
        }
        return [
            ListColumn("kind", words.radarKindLabel, isWhole: true) {
                .sign(
                    $0.kind.mark + " ", words.radarKind($0.kind), value: $0.kind.rawValue,
                    $0.kind == .ready ? .good : .text,
                    rank: RadarSignKind.allCases.firstIndex(of: $0.kind))
            },
            ListColumn("hours-left", words.radarLeftLabel, isWhole: true) { sign in
                let isUrgent = sign.date.map { $0.timeIntervalSince(now) < 72 * 3600 } ?? false
                return .number(
                    sign.date.map { $0.hours(since: now) },
                    shown: sign.date.map {
                        words.timeLeftInColumn(until: $0, at: now, in: localTime)
                    } ?? "–", isUrgent ? .warning : .text)
            },
            ListColumn("date", words.radarUTCLabel, expendability: 2, isWhole: true) {
                .moment($0.date, shown: $0.date.map { $0.minute + " UTC" } ?? "", .muted)
            },
            local,
            ListColumn("customer", inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel, expendability: 3) {
                .text($0.domain, .muted)
            },
            ListColumn("item", or: ["target"], inJSON: "name", words.radarHoldingLabel) {
                .text(fixed.name(of: $0), shown: words.name(of: $0))
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customer.text, .muted)
            },
            ListColumn(
                "item-id", inJSON: "holdingId", words.holdingIDLabel, isUsual: false, isWhole: true
            ) {
                .text($0.holding?.ownID ?? "", .muted)
            },
        ]
    }

    /// The journal; each entry with what it tells, in a line.
    package var journal: [ListColumn<ExportedEntry>] { journal(ofSeveralProfiles: false) }

    /// The same. Entries of several profiles always name theirs.
    package func journal(ofSeveralProfiles isMixed: Bool) -> [ListColumn<ExportedEntry>] {
        [
            ListColumn("number", words.entryNumberLabel, alignment: .trailing) {
                .number($0.entry.id, .muted)
            },
            ListColumn("time", words.timeLabel, isWhole: true) {
                .moment($0.entry.date, shown: $0.entry.date.second)
            },
            ListColumn("user", words.userLabel, expendability: 2) {
                .text($0.entry.author.userPrincipalName, .muted)
            },
            ListColumn(
                "profile", words.profileLabel, expendability: isMixed ? 0 : 3, isWhole: isMixed
            ) {
                .text($0.entry.author.profile, .muted)
            },
            ListColumn("customer", words.customerLabel, expendability: 1) {
                .text($0.customer?.companyName ?? "")
            },
            ListColumn("what", or: ["operation"], words.whatLabel) {
                .sign($0.mark + " ", $0.told, value: $0.toldToPrograms, .text)
            },
            ListColumn("domain", words.domainLabel, isUsual: false, isWhole: true) {
                .text($0.customer?.domain ?? "", .muted)
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customer?.id.text ?? "", .muted)
            },
        ]
    }
}

/// An entry of the journal, and what it tells.
package struct ExportedEntry: Sendable {
    package let entry: JournalEntry
    /// The sign before what it tells.
    let mark: String
    /// In a sentence, without its sign.
    package let told: String
    /// The same for other programs.
    let toldToPrograms: String
    /// Whom it is about; nil for several or none.
    let customer: Customer?

    /// An entry by itself.
    package init(entry: JournalEntry, told: ToldEntry, toldToPrograms: ToldEntry) {
        self.init(
            entry: entry, mark: told.mark, told: told.sentence,
            toldToPrograms: toldToPrograms.sentence, customer: entry.customer)
    }

    /// A row of the deck's journal, known by one of its entries.
    init(
        entry: JournalEntry, mark: String, told: String, toldToPrograms: String,
        customer: Customer?
    ) {
        self.entry = entry
        self.mark = mark
        self.told = told
        self.toldToPrograms = toldToPrograms
        self.customer = customer
    }
}

extension Wording {
    /// Whether the relationship with a customer may be removed, as far as anyone knows: yes or no
    /// for other programs, and in a table what is in the way.
    func readiness(of row: CustomerRow) -> ListCell {
        if row.missingSince != nil {
            return .flag(nil, shown: "! " + notListedMark, .warning, rank: Int.max)
        }
        if !row.isRead {
            return .flag(nil, shown: unreadMark(of: row), .muted, rank: Int.max - 1)
        }
        return switch row.blockers {
        case 0: .flag(true, shown: "✓ " + readyNow, .good, rank: 0)
        case 1: .flag(false, shown: "→ " + readyOneStepAway, .text, rank: 1)
        default:
            .flag(false, shown: "✗ " + readyBlockers(row.blockers), .text, rank: row.blockers)
        }
    }
}
