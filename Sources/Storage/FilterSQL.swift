import Domain
import Foundation
import GRDB
import Synchronization

/// The terms of a filter as conditions of SQL: 1, 0, or NULL where it is not known.
/// `CustomerFilter.matches` says the same of a customer in memory.
struct FilterSQL {
    let rules: Rules
    let now: Date

    /// The tables of what customers hold.
    enum Table: String, CaseIterable {
        case subscription, reservation, software
        case azure = "azure_subscription"
    }

    /// All of the conditions at once; true if there are none.
    static func all(_ conditions: [String]) -> String {
        conditions.isEmpty ? "1" : conditions.map { "(\($0))" }.joined(separator: " AND ")
    }

    /// What is claimed of the customer itself; nil if that is something else.
    func condition(ofCustomer part: CustomerFilter.Part) -> String? {
        switch part.claim {
        case .country(let codes):
            negated(
                "upper(nullif(country, '')) IN (\(Self.texts(codes)))", part.isNegated)
        case .delegatedAccess(let wanted):
            negated(
                "iif(delegated_access_known, delegated_access = \(wanted ? 1 : 0), NULL)",
                part.isNegated)
        case .adminAccess(let wanted):
            negated(wanted.map(Self.access).joined(separator: " OR "), part.isNegated)
        case .accessEnds(let comparison):
            negated(accessEnds(comparison), part.isNegated)
        case .listed(let wanted):
            negated(wanted ? Self.isListed : "NOT " + Self.isListed, part.isNegated)
        default: nil
        }
    }

    /// What is claimed of the number of blockers; nil if that is something else.
    func condition(ofBlockers part: CustomerFilter.Part) -> String? {
        switch part.claim {
        case .ready(let wanted):
            negated(
                "iif(\(Self.isListed), \(wanted ? "blockers = 0" : "blockers > 0"), NULL)",
                part.isNegated)
        case .blocked(let comparison):
            negated("blockers " + Self.text(comparison), part.isNegated)
        default: nil
        }
    }

    private static let isListed = """
        NOT EXISTS (SELECT 1 FROM missing_customer AS m WHERE m.customer_id = customer.id)
        """

    /// One that gives access is enough to know that there is one; that there is none is only known
    /// where all are.
    private static func access(_ wanted: FilterAccess) -> String {
        switch wanted {
        case .none: "iif(access_live > 0, 0, iif(\(AccessColumns.isWhole), 1, NULL))"
        case .active: "iif(access_live > 0, 1, iif(\(AccessColumns.isWhole), 0, NULL))"
        case .pending: "iif(access_pending > 0, 1, iif(\(AccessColumns.isWhole), 0, NULL))"
        case .ending: "iif(\(AccessColumns.isEnding), 1, iif(\(AccessColumns.isWhole), 0, NULL))"
        case .ended: "iif(\(AccessColumns.isEnded), 1, iif(\(AccessColumns.isWhole), 0, NULL))"
        case .unknown: "NOT \(AccessColumns.isWhole)"
        }
    }

    /// When the first ends for good. One that is not known may end earlier.
    private func accessEnds(_ comparison: Comparison) -> String {
        let isSo = "(\(isOpen("access_ends_at", comparison)) AND \(AccessColumns.endsForGood))"
        return """
            iif(\(AccessColumns.isWhole), \(isSo),
                iif(\(comparison.isAtMost ? isSo : "0"), 1, NULL))
            """
    }

    private func negated(_ condition: String, _ isNegated: Bool) -> String {
        isNegated ? "NOT (\(condition))" : condition
    }

    /// All claims about one holding of a table; nil if none of its rows can meet them.
    func condition(_ claims: [HoldingClaim], of table: Table) -> String? {
        var conditions: [String] = []
        for claim in claims {
            guard let condition = condition(claim, of: table) else { return nil }
            let isUntold =
                table == .subscription && claim.dependsOnKind
                ? "offer_id = '\(Subscription.untoldOffer)'" : nil
            conditions.append(isUntold.map { "iif(\($0), NULL, \(condition))" } ?? condition)
        }
        return Self.all(conditions)
    }

    private func condition(_ claim: HoldingClaim, of table: Table) -> String? {
        switch (claim, table) {
        case (.status(let wanted), .subscription):
            Self.status(wanted, known: Subscription.Status.known.map(\.word))
        case (.status(let wanted), .azure): Self.status(wanted, known: HoldingClaim.azureWords)
        case (.status(let wanted), _): Self.status(wanted, known: HoldingClaim.purchaseWords)
        case (.kind(let kinds), .subscription):
            Self.kinds { kind in kinds.contains { $0.subscriptions.contains(kind) } }
        case (.kind(let kinds), .azure): kinds.contains(.azure) ? "1" : nil
        case (.kind(let kinds), .reservation): kinds.contains(.reservation) ? "1" : nil
        case (.kind(let kinds), .software): kinds.contains(.software) ? "1" : nil
        case (.seats(let comparison), .subscription):
            "quantity \(Self.text(comparison)) AND \(Self.kinds(\.hasSeats) ?? "0")"
        case (.renews(let comparison), .subscription): renews(comparison)
        case (.window(let comparison), .subscription):
            """
            \(isOpen("cancellation_allowed_until", comparison))
            AND status IN ('active', 'suspended') AND \(Self.kinds(\.hasWindow) ?? "0")
            """
        case (.window(let comparison), .software):
            "\(isOpen(softwareWindow, comparison)) AND status NOT IN ('cancelled', 'expired')"
        case (.autoRenew(let wanted), .subscription):
            """
            auto_renew = \(wanted ? 1 : 0) AND \(Self.kinds(\.renewsItself) ?? "0")
            AND status NOT IN (\(Self.texts(Self.over)))
            """
        case (.outcome(let wanted), .subscription):
            """
            ifnull(term_end IS NOT NULL AND outcome(
                kind, status, auto_renew, scheduled_actions, creation_date, commitment_end_date
            ) IN (\(Self.texts(wanted.map(\.rawValue)))), 0)
            """
        case (.term(let lengths), .subscription):
            "term_duration IN (\(Self.texts(lengths.map(\.duration))))"
        case (.billing(let cycles), .subscription):
            "billing_cycle IN (\(Self.texts(cycles.map(\.rawValue))))"
        case (.held(let held), _): Self.holds(held, in: table)
        case (.seats, _), (.renews, _), (.window, _), (.autoRenew, _), (.outcome, _), (.term, _),
            (.billing, _):
            nil
        }
    }

    private static let over = Subscription.Status.known.filter(\.isOver).map(\.word)

    /// The moment is still to come, and as far away as compared.
    private func isOpen(_ moment: String, _ comparison: Comparison) -> String {
        let limit = comparison.limit * 1000
        return """
            ifnull(\(moment) >= \(now.milliseconds)
                AND \(moment) - \(now.milliseconds) \(comparison.relation.rawValue) \(limit), 0)
            """
    }

    /// Until when perpetual software can be cancelled (`Rules.window`).
    private var softwareWindow: String {
        """
        ifnull(cancellation_allowed_until,
            iif(purchase_date >= -62000000000000,
                purchase_date + \(Rules.softwareDays * 86_400_000), NULL))
        """
    }

    private func renews(_ comparison: Comparison) -> String {
        """
        \(isOpen("commitment_end_date", comparison)) AND status = 'active'
        AND renews(kind, auto_renew, scheduled_actions)
        """
    }

    /// The columns of a table's names.
    private static func names(of table: Table) -> String {
        switch table {
        case .subscription: "friendly_name, offer_name"
        case .azure: "friendly_name"
        case .reservation: "display_name"
        case .software: "product_name"
        }
    }

    private static func holds(_ held: HeldText, in table: Table) -> String {
        let text = held.text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        let named = "holds(x'\(text.joined())', \(held.isWhole ? 1 : 0), \(names(of: table)))"
        return ([named] + [held.id.map { self.id($0, in: table) }].compactMap { $0 })
            .joined(separator: " OR ")
    }

    /// Whether the ID of a holding or of its order begins or ends so, or is that.
    static func id(_ id: HeldID, in table: Table) -> String {
        let columns = table == .azure ? ["id"] : ["id", "order_id"]
        return columns.map { column in
            let (text, length) = ("lower(\(column))", id.text.utf8.count)
            let parts: [String] =
                id.isWhole
                ? [text]
                : (id.mayBegin ? ["substr(\(text), 1, \(length))"] : [])
                    + (id.mayEnd ? ["substr(\(text), -\(length))"] : [])
            return parts.map { $0 + " = '\(id.text)'" }.joined(separator: " OR ")
        }.joined(separator: " OR ")
    }

    /// Whether a subscription renews itself, and what becomes of it when its term ends, by the
    /// rules; and whether a name has a text, which is given as bytes.
    func addFunctions(to db: Database) {
        let sought = Mutex<(bytes: Data, word: SearchWord)?>(nil)
        db.add(
            function: DatabaseFunction("holds", pure: true) { values in
                guard let bytes = Data.fromDatabaseValue(values[0]) else { return false }
                let known = sought.withLock { $0 }
                let word =
                    known?.bytes == bytes
                    ? known!.word : SearchWord(String(decoding: bytes, as: UTF8.self))
                if known?.bytes != bytes { sought.withLock { $0 = (bytes, word) } }
                let isWhole = Bool.fromDatabaseValue(values[1]) ?? false
                return values.dropFirst(2).contains { value in
                    guard let name = String.fromDatabaseValue(value) else { return false }
                    return isWhole ? word.is(name) : word.occurs(in: name)
                }
            })
        let (rules, now) = (rules, now)
        db.add(
            function: DatabaseFunction("outcome", argumentCount: 6, pure: true) { values in
                guard let word = String.fromDatabaseValue(values[0]),
                    let kind = Subscription.Kind(rawValue: word),
                    let status = String.fromDatabaseValue(values[1]),
                    let autoRenews = Bool.fromDatabaseValue(values[2]),
                    let created = Int64.fromDatabaseValue(values[4])
                else { return nil }
                let term = Subscription.Term(
                    kind: kind, status: .init(word: status), termDuration: "",
                    creationDate: Date(milliseconds: created),
                    commitmentEndDate: Int64.fromDatabaseValue(values[5])
                        .map(Date.init(milliseconds:)), cancellationAllowedUntil: nil,
                    autoRenewEnabled: autoRenews,
                    scheduledActions: String.fromDatabaseValue(values[3])
                        .map(ScheduledActions.init),
                    isExtendedServiceTerm: false, isTrial: false)
                return rules.termEnd(of: term, at: now)?.outcome.rawValue
            })
        db.add(
            function: DatabaseFunction("renews", argumentCount: 3, pure: true) { values in
                guard let word = String.fromDatabaseValue(values[0]),
                    let kind = Subscription.Kind(rawValue: word),
                    let autoRenews = Bool.fromDatabaseValue(values[1])
                else { return nil }
                let term = Subscription.Term(
                    kind: kind, status: .active, termDuration: "", creationDate: .distantPast,
                    commitmentEndDate: nil, cancellationAllowedUntil: nil,
                    autoRenewEnabled: autoRenews,
                    scheduledActions: String.fromDatabaseValue(values[2])
                        .map(ScheduledActions.init),
                    isExtendedServiceTerm: false, isTrial: false)
                return rules.renews(term)
            })
    }

    /// A status by its word; NULL if the service told none.
    private static func status(_ wanted: [FilterStatus], known: [String]) -> String {
        let untold = "iif(lower(status) = '\(untoldStatus)', NULL, 0)"
        let other = wanted.contains(.unknown) ? "1" : untold
        let words = wanted.map(\.rawValue).filter(known.contains)
        return """
            CASE WHEN status IN (\(texts(words))) THEN 1
            WHEN status IN (\(texts(known))) THEN 0 ELSE \(other) END
            """
    }

    /// The kinds for which something is true; nil if it is true of none.
    private static func kinds(_ condition: (Subscription.Kind) -> Bool) -> String? {
        let words = Subscription.Kind.allCases.filter(condition).map(\.rawValue)
        return words.isEmpty ? nil : "kind IN (\(texts(words)))"
    }

    private static func text(_ comparison: Comparison) -> String {
        "\(comparison.relation.rawValue) \(comparison.limit)"
    }

    /// Texts of our own, which have no quotes in them.
    private static func texts(_ words: [String]) -> String {
        words.map { "'\($0)'" }.joined(separator: ", ")
    }
}

/// What is claimed of a customer's texts, or the opposite.
struct TextCondition {
    private let field: CustomerFilter.TextField?
    private let pattern: WordPattern
    private let isWhole: Bool
    private let isNegated: Bool

    /// Nil if something else is claimed.
    init?(_ part: CustomerFilter.Part) {
        let text: String
        switch part.claim {
        case .text(let field, let sought, let whole):
            (self.field, text, isWhole) = (field, sought, whole)
        case .word(let sought), .phrase(let sought):
            (field, text, isWhole) = (nil, sought, false)
        default: return nil
        }
        pattern = WordPattern(text.folded.searched)
        isNegated = part.isNegated
    }

    /// Reads `folded_name` and `folded_rest`, at the places 3 and 4.
    func holds(of row: Row) throws -> Bool {
        let found = try row.withUnsafeData(atIndex: 3) { name in
            try row.withUnsafeData(atIndex: 4) { rest in
                (name ?? Data()).withUnsafeBytes { name in
                    (rest ?? Data()).withUnsafeBytes { isIn(name, $0) }
                }
            }
        }
        return found != isNegated
    }

    private func isIn(_ name: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer) -> Bool {
        if field == nil || field == .name, isIn(text: name) { return true }
        if field == .name { return false }
        let parts = rest.split(
            separator: SearchEntry.separator, omittingEmptySubsequences: false)
        let sought =
            switch field {
            case .domain: parts.dropLast()
            case .id: parts.suffix(1)
            default: parts[...]
            }
        return sought.contains { isIn(text: UnsafeRawBufferPointer(rebasing: $0)) }
    }

    private func isIn(text: UnsafeRawBufferPointer) -> Bool {
        if pattern.needles[0].isEmpty { return true }
        let folded = KanaBytes.folded(text)
        return folded.withUnsafeBytes { bytes in
            if isWhole { return bytes.elementsEqual(pattern.needles[0]) }
            return pattern.isIn(text: bytes)
        }
    }
}
